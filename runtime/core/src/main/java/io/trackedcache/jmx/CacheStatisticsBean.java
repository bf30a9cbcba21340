package io.trackedcache.jmx;

import io.trackedcache.tracker.CacheStatistics;
import io.trackedcache.tracker.CacheStatisticsTracker;

/** The MXBean of one tracker. Each attribute that is read is one reading of the counts. */
final class CacheStatisticsBean implements CacheStatisticsMXBean {
    private static final double UNKNOWN = -1;
    private static final double PERCENT = 100;

    private final CacheStatisticsTracker tracker;

    CacheStatisticsBean(CacheStatisticsTracker tracker) {
        this.tracker = tracker;
    }

    @Override
    public long getCacheHits() {
        return tracker.snapshot().cacheHits();
    }

    @Override
    public long getCacheMisses() {
        return tracker.snapshot().cacheMisses();
    }

    @Override
    public long getCacheGets() {
        return getTotalQueries();
    }

    @Override
    public float getCacheHitPercentage() {
        CacheStatistics now = tracker.snapshot();
        return (float) (now.totalQueries() == 0 ? UNKNOWN : PERCENT * now.hitRate());
    }

    @Override
    public float getCacheMissPercentage() {
        CacheStatistics now = tracker.snapshot();
        return (float) (now.totalQueries() == 0 ? UNKNOWN : PERCENT * now.cacheMisses() / now.totalQueries());
    }

    @Override
    public long getCacheExpired() {
        return tracker.snapshot().cacheExpired();
    }

    @Override
    public long getQueriesWhileUninitialized() {
        return tracker.snapshot().queriesWhileUninitialized();
    }

    @Override
    public long getTotalQueries() {
        return tracker.snapshot().totalQueries();
    }

    @Override
    public long getLookupErrors() {
        return tracker.snapshot().lookupErrors();
    }

    @Override
    public double getHitRate() {
        CacheStatistics now = tracker.snapshot();
        return now.totalQueries() == 0 ? UNKNOWN : now.hitRate();
    }

    @Override
    public double getExpiredRate() {
        CacheStatistics now = tracker.snapshot();
        return now.cacheHits() + now.cacheExpired() == 0 ? UNKNOWN : now.expiredRate();
    }
}
