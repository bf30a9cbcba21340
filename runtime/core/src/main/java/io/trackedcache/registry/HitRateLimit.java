package io.trackedcache.registry;

import io.trackedcache.tracker.CacheStatistics;
import java.time.Duration;

/**
 * The hit rate below which an alert is raised.
 *
 * @param least the lowest acceptable hit rate; 0 for no limit
 * @param window the recent past over which the hit rate is computed
 * @param minLookups the number of lookups below which the hit rate is not judged
 */
record HitRateLimit(double least, Duration window, int minLookups) {
    boolean isNone() {
        return least <= 0;
    }

    boolean hasEnoughLookups(CacheStatistics counted) {
        return counted.totalQueries() >= minLookups;
    }
}
