package io.trackedcache.agent.app;

import java.util.Properties;

/** Replaces the system properties with its own, which lack those of the agent. */
public final class ReplacingSystemProperties {
    private ReplacingSystemProperties() {}

    public static void main(String[] arguments) throws Exception {
        Properties own = new Properties();
        for (String name : System.getProperties().stringPropertyNames()) {
            if (!name.startsWith("trackedcache.")) {
                own.setProperty(name, System.getProperty(name));
            }
        }
        System.setProperties(own);
        Users.lookUpSixTimes();
        UntilToldToStop.wait("ready");
    }
}
