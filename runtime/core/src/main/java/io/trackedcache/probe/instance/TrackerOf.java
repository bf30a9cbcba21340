package io.trackedcache.probe.instance;

import io.trackedcache.tracker.CacheStatisticsTracker;
import org.jspecify.annotations.Nullable;

/** Finds the tracker that counts the calls of an instance of the application. */
public interface TrackerOf {
    /** Returns the tracker of an instance, or of a static method for null. */
    CacheStatisticsTracker of(@Nullable Object instance);

    /** Whether instances of one class may have different trackers. */
    default boolean variesByInstance() {
        return false;
    }

    /** The same tracker for all instances. */
    record Everyone(CacheStatisticsTracker tracker) implements TrackerOf {
        @Override
        public CacheStatisticsTracker of(@Nullable Object instance) {
            return tracker;
        }
    }
}
