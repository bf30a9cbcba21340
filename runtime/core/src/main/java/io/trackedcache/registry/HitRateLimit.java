package io.trackedcache.registry;

import io.trackedcache.tracker.CacheStatistics;
import java.time.Duration;

/**
 * When somebody is to be told about a hit rate.
 *
 * @param least the lowest one that is all right; 0 for none
 * @param window the recent past that it is taken of
 * @param minLookups fewer say nothing
 */
record HitRateLimit(double least, Duration window, int minLookups) {
    boolean isNone() {
        return least <= 0;
    }

    boolean isToldBy(CacheStatistics counted) {
        return counted.totalQueries() >= minLookups;
    }
}
