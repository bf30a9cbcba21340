package io.trackedcache.jmx;

import io.trackedcache.tracker.CacheStatistics;

/** Rates for JMX: 0 to 1, and -1 if nothing was counted. */
final class Rates {
    private static final double UNKNOWN = -1;

    private Rates() {}

    /** Checks the parts, not the total, which may have been restored with a fault that is not healed yet. */
    static double hitRate(CacheStatistics counted) {
        return counted.cacheHits() > 0 || counted.cacheMisses() > 0 ? counted.hitRate() : UNKNOWN;
    }

    static double hitRateAtLeast(CacheStatistics counted) {
        return hitRate(counted) == UNKNOWN ? UNKNOWN : counted.hitRateAtLeast();
    }

    static double expiredRate(CacheStatistics counted) {
        return counted.cacheHits() + counted.cacheExpired() == 0 ? UNKNOWN : counted.expiredRate();
    }
}
