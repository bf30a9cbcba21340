package io.trackedcache.examples.quickstart;

import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Serves many requests from several threads, then a few requests per second for a minute, or for the given seconds. */
public final class WeatherApp {
    private static final int CITIES = 400;
    private static final int THREADS = 4;
    private static final int REQUESTS_PER_THREAD = 5_000;
    private static final int DEFAULT_SECONDS_TO_LIVE = 60;
    private static final int QUIET_SECONDS_AFTER_RUSH = 10;
    private static final int MILLIS_BETWEEN_REQUESTS = 50;

    private final WeatherService service = new WeatherService();
    private final long secondsToLive;

    private WeatherApp(long secondsToLive) {
        this.secondsToLive = secondsToLive;
    }

    public static void main(String[] arguments) throws InterruptedException {
        WeatherApp app = new WeatherApp(arguments.length == 0 ? DEFAULT_SECONDS_TO_LIVE : Long.parseLong(arguments[0]));
        app.serveRush();
        for (OwnCounts counts : app.service.ownCounts()) {
            System.out.println("own counts of " + counts);
        }
        System.out.println("The rush is over.");
        app.serveStream();
    }

    private void serveRush() throws InterruptedException {
        ExecutorService rush = Executors.newFixedThreadPool(THREADS);
        for (int thread = 0; thread < THREADS; thread++) {
            Random random = new Random(thread);
            rush.execute(() -> serve(random, REQUESTS_PER_THREAD));
        }
        rush.shutdown();
        rush.awaitTermination(secondsToLive, TimeUnit.SECONDS);
    }

    private void serveStream() throws InterruptedException {
        Random random = new Random();
        ScheduledExecutorService stream = Executors.newSingleThreadScheduledExecutor();
        var unused = stream.scheduleAtFixedRate(
                () -> serve(random, 1),
                TimeUnit.SECONDS.toMillis(QUIET_SECONDS_AFTER_RUSH),
                MILLIS_BETWEEN_REQUESTS,
                TimeUnit.MILLISECONDS);
        stream.awaitTermination(secondsToLive, TimeUnit.SECONDS);
        stream.shutdownNow();
    }

    private void serve(Random random, int requests) {
        for (int request = 0; request < requests; request++) {
            // Squared, so that some cities are requested far more often than others.
            double popularity = random.nextDouble();
            service.weatherIn("city-" + (int) (popularity * popularity * CITIES));
        }
    }
}
