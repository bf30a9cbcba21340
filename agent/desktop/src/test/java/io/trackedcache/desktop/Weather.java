package io.trackedcache.desktop;

import io.trackedcache.agent.ForkedJvm;
import io.trackedcache.agent.RemoteBeans;
import io.trackedcache.agent.TestClassPath;
import io.trackedcache.examples.quickstart.WeatherApp;
import java.io.IOException;
import javax.management.ObjectName;

/** The example of the README, running with the agent, and its MBeans, read without a window. */
final class Weather implements AutoCloseable {
    static final String CACHE = "weather-reports";

    /** Longer than the tests, which end the program themselves. */
    private static final String SECONDS_TO_LIVE = "900";

    private final ForkedJvm jvm;
    private final RemoteBeans beans;
    private final ObjectName cache;

    private Weather(ForkedJvm jvm) throws Exception {
        this.jvm = jvm;
        beans = RemoteBeans.of(jvm);
        cache = beans.awaitCache(CACHE);
    }

    static Weather start() throws Exception {
        ForkedJvm jvm = ForkedJvm.ofMain(WeatherApp.class.getName(), SECONDS_TO_LIVE)
                .withAgent()
                .withClassPath(TestClassPath.locationOf(WeatherApp.class), TestClassPath.ANNOTATIONS)
                .start();
        jvm.awaitOutput("own counts");
        return new Weather(jvm);
    }

    String pid() {
        return Long.toString(jvm.pid());
    }

    long count(String attribute) throws Exception {
        return (long) beans.server().getAttribute(cache, attribute);
    }

    @Override
    public void close() throws IOException {
        beans.close();
        jvm.close();
    }
}
