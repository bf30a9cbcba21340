package io.trackedcache.registry;

import io.trackedcache.tracker.CacheStatistics;
import java.time.Duration;

/**
 * The hit rate below which an alert is raised.
 *
 * @param least the lowest acceptable hit rate; 0 for no limit
 * @param window the recent past over which the hit rate is computed
 * @param minLookups the number of lookups in the window below which the hit rate is not judged
 * @param warmUp how long after its start a cache is not judged, because an empty cache misses
 */
record HitRateLimit(double least, Duration window, int minLookups, Duration warmUp) {
    boolean isNone() {
        return least <= 0;
    }

    /**
     * Whether the window has enough lookups, none of which is from the warm-up.
     *
     * @param counted what was counted in the window
     * @param age the age of the cache
     */
    boolean canJudge(CacheStatistics counted, Duration age) {
        return hasEnough(counted) && age.minus(counted.uptime()).compareTo(warmUp) >= 0;
    }

    boolean hasEnough(CacheStatistics counted) {
        return counted.totalQueries() >= minLookups;
    }
}
