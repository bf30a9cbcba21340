package io.trackedcache.start;

import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracking.Tracking;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A program that counts by hand, and prints its counts once they are restored. */
final class CountingProgram {
    private CountingProgram() {}

    @SuppressWarnings("SystemOut") // It is a program.
    public static void main(String[] args) throws InterruptedException {
        if (args[0].equals("own")) {
            compareOwnCounters();
            return;
        }
        if (args[0].equals("again")) {
            TrackedCacheRuntime first = TrackedCacheRuntime.start();
            TrackerRegistry.global().tracker("users").recordHit();
            first.close();
        }
        TrackedCacheRuntime runtime = TrackedCacheRuntime.start();
        CacheStatisticsTracker users = TrackerRegistry.global().tracker("users");
        users.recordHit();
        if (!args[0].equals("end")) {
            runtime.close();
        } else {
            Runtime.getRuntime().addShutdownHook(new Thread(runtime::close));
        }
        System.out.println("hits " + users.cacheHits() + ", cost " + users.costSavedUsd());
    }

    /** Keeps a counter of its own, which loses hits in every second second, and waits until that is found. */
    @SuppressWarnings("SystemOut") // It is a program.
    private static void compareOwnCounters() throws InterruptedException {
        CountDownLatch found = new CountDownLatch(1);
        TrackerRegistry registry = TrackerRegistry.global();
        registry.alerts().listen(alert -> {
            System.out.println(alert.message());
            found.countDown();
        });
        TrackedCacheRuntime runtime = TrackedCacheRuntime.start();
        CacheStatisticsTracker users = registry.tracker("users");
        users.recordHits(1_000_000);
        users.recordMiss();
        AtomicLong own = new AtomicLong(1_000_000);
        registry.adopt("users", () -> Map.of("cache_hits", own));
        for (int round = 0; !found.await(10, TimeUnit.MILLISECONDS); round++) {
            users.recordHits(10);
            own.addAndGet(round / 100 % 2 == 0 ? 10 : 3);
        }
        System.out.println("while it runs: " + Tracking.global().health().problems());
        runtime.close();
        System.out.println("at the end: " + Tracking.global().health().problems());
    }
}
