package io.trackedcache.jmx;

import io.trackedcache.tracker.CacheStatistics;

/** Rates as they are shown: 0 to 1, and -1 where there is nothing to take a rate of. */
final class Rates {
    private static final double UNKNOWN = -1;

    private Rates() {}

    /** Asks for what the rate is made of: a total that came in wrong and is not healed yet must not spoil it. */
    static double hitRate(CacheStatistics counted) {
        return counted.cacheHits() > 0 || counted.cacheMisses() > 0 ? counted.hitRate() : UNKNOWN;
    }

    static double expiredRate(CacheStatistics counted) {
        return counted.cacheHits() + counted.cacheExpired() == 0 ? UNKNOWN : counted.expiredRate();
    }
}
