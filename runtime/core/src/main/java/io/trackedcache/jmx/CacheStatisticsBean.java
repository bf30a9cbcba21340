package io.trackedcache.jmx;

import io.trackedcache.tracker.CacheStatistics;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.LatencyStatistics;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.function.Function;

/** The MXBean of one tracker. Each attribute that is read is one reading of the counts. */
final class CacheStatisticsBean implements CacheStatisticsMXBean {
    private static final double UNKNOWN = -1;
    private static final double PERCENT = 100;
    private static final double NANOS_PER_MICRO = 1_000;

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
        return (float) (hasLookups(now) ? PERCENT * now.hitRate() : UNKNOWN);
    }

    @Override
    public float getCacheMissPercentage() {
        CacheStatistics now = tracker.snapshot();
        return (float) (hasLookups(now) ? PERCENT - PERCENT * now.hitRate() : UNKNOWN);
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
        return hasLookups(now) ? now.hitRate() : UNKNOWN;
    }

    @Override
    public double getExpiredRate() {
        CacheStatistics now = tracker.snapshot();
        return now.cacheHits() + now.cacheExpired() == 0 ? UNKNOWN : now.expiredRate();
    }

    @Override
    public long getCachePuts() {
        return tracker.snapshot().puts();
    }

    @Override
    public long getCacheRemovals() {
        return tracker.snapshot().removals();
    }

    @Override
    public long getCacheEvictions() {
        return tracker.snapshot().evictions();
    }

    @Override
    public long getLookupsInFlight() {
        return tracker.gauges().lookupsInFlight();
    }

    @Override
    public long getLookupsAbandoned() {
        return tracker.gauges().lookupsAbandoned();
    }

    @Override
    public long getLateSignals() {
        return tracker.snapshot().lateSignals();
    }

    @Override
    public long getCacheSize() {
        return tracker.gauges().size().orElse((long) UNKNOWN);
    }

    @Override
    public float getAverageGetTime() {
        return (float) micros(LatencyStatistics::mean);
    }

    @Override
    public double getLatencyP50() {
        return micros(LatencyStatistics::p50);
    }

    @Override
    public double getLatencyP90() {
        return micros(LatencyStatistics::p90);
    }

    @Override
    public double getLatencyP99() {
        return micros(LatencyStatistics::p99);
    }

    @Override
    public double getLatencyMax() {
        return micros(LatencyStatistics::max);
    }

    @Override
    public long getStaleHits() {
        return tracker.snapshot().staleHits();
    }

    @Override
    public long getHitsWithoutSaving() {
        return tracker.ledger().hitsWithoutSaving();
    }

    @Override
    public BigDecimal getCostSavedUsd() {
        return tracker.costSavedUsd();
    }

    @Override
    public long getLoadsOk() {
        return tracker.snapshot().loadsOk();
    }

    @Override
    public long getLoadsFailed() {
        return tracker.snapshot().loadsFailed();
    }

    @Override
    public long getLoadNanos() {
        return tracker.ledger().loadNanos();
    }

    @Override
    public long getCoalescedWaits() {
        return tracker.snapshot().coalescedWaits();
    }

    @Override
    public long getWaitTimeouts() {
        return tracker.snapshot().waitTimeouts();
    }

    @Override
    public long getSizeRejections() {
        return tracker.snapshot().sizeRejections();
    }

    @Override
    public long getExpiredEntriesCleaned() {
        return tracker.snapshot().expiredEntriesCleaned();
    }

    @Override
    public long getCleanupRuns() {
        return tracker.snapshot().cleanupRuns();
    }

    @Override
    public long getCleanupErrors() {
        return tracker.snapshot().cleanupErrors();
    }

    @Override
    public long getConsistencyViolations() {
        return tracker.snapshot().consistencyViolations();
    }

    @Override
    public long getAutoHealCount() {
        return tracker.snapshot().autoHealCount();
    }

    @Override
    public long getUptime() {
        return tracker.uptime().toMillis();
    }

    /** Asks for what the rates are made of: a total that came in wrong and is not healed yet must not spoil them. */
    private static boolean hasLookups(CacheStatistics now) {
        return now.cacheHits() > 0 || now.cacheMisses() > 0;
    }

    private double micros(Function<LatencyStatistics, Duration> reading) {
        return tracker.latency()
                .map(reading)
                .map(time -> time.toNanos() / NANOS_PER_MICRO)
                .orElse(UNKNOWN);
    }
}
