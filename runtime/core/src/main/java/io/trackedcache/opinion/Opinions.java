package io.trackedcache.opinion;

import io.trackedcache.tracker.CacheStatisticsTracker;

/** All second opinions of a registry. */
public final class Opinions {
    /** Takes a source of counters of the cache of a tracker. Safe during class loading: reads fields alone. */
    public void adopt(CacheStatisticsTracker tracker, CounterSource source) {}
}
