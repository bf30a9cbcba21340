package io.trackedcache.weaver;

import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatistics;
import io.trackedcache.tracker.CacheStatisticsTracker;

/** How many lookups of a cache ended in which way. */
record Counts(long hits, long misses, long errors) {
    static final Counts NONE = new Counts(0, 0, 0);

    /** Returns the counts of a cache in the registry of this JVM; zeros if there is no such cache. */
    static Counts of(CacheId cache) {
        return TrackerRegistry.global()
                .find(cache)
                .map(CacheStatisticsTracker::snapshot)
                .map(Counts::of)
                .orElse(NONE);
    }

    private static Counts of(CacheStatistics statistics) {
        return new Counts(statistics.cacheHits(), statistics.cacheMisses(), statistics.lookupErrors());
    }

    Counts minus(Counts earlier) {
        return new Counts(hits - earlier.hits, misses - earlier.misses, errors - earlier.errors);
    }
}
