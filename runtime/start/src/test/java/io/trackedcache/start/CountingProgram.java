package io.trackedcache.start;

import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatisticsTracker;

/** A program that counts by hand, and prints its counts once they are restored. */
final class CountingProgram {
    private CountingProgram() {}

    @SuppressWarnings("SystemOut") // It is a program.
    public static void main(String[] args) {
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
}
