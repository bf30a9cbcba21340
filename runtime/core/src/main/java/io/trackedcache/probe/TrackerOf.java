package io.trackedcache.probe;

import io.trackedcache.tracker.CacheStatisticsTracker;
import org.jspecify.annotations.Nullable;

/** Tells which tracker counts what an object of the application does. */
interface TrackerOf {
    /** Null stands for a static method. */
    CacheStatisticsTracker of(@Nullable Object instance);

    /** The same for all. */
    record Everyone(CacheStatisticsTracker tracker) implements TrackerOf {
        @Override
        public CacheStatisticsTracker of(@Nullable Object instance) {
            return tracker;
        }
    }
}
