package io.trackedcache.jmx;

import java.math.BigDecimal;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * The methods of a proxy for the bean of a cache, as created by {@code JMX.newMXBeanProxy(server, name,
 * CacheStatisticsMXBean.class)}. The bean also has rates of windows, tables, and operations that return tables.
 *
 * <p>Attributes whose name begins with {@code Cache} or {@code Average} have the names and types that
 * {@code javax.cache.management.CacheStatisticsMXBean} (JSR-107) gives them. A rate or percentage of nothing is -1,
 * never a false 0, and so are the counts of JSR-107 that no source of the cache reports. Other such counts are null.
 */
public interface CacheStatisticsMXBean {
    /** Lookups that were answered. */
    long getCacheHits();

    /** Lookups that were not answered: not found, expired, or not initialized. */
    long getCacheMisses();

    /** All lookups that ended in a hit or a miss; the JSR-107 name of {@link #getTotalQueries()}. */
    long getCacheGets();

    /** Hits in percent of all lookups, 0 to 100; -1 before the first lookup. */
    float getCacheHitPercentage();

    /** Misses in percent of all lookups, 0 to 100; -1 before the first lookup. */
    float getCacheMissPercentage();

    /** Misses because the entry was too old to serve. */
    long getCacheExpired();

    /** Misses because the cache was not ready to answer yet. */
    long getQueriesWhileUninitialized();

    /** All lookups that ended in a hit or a miss: CacheHits + CacheMisses. */
    long getTotalQueries();

    /** Lookups that threw; neither hit nor miss, and not part of TotalQueries. */
    long getLookupErrors();

    /** Hits as a fraction of all lookups, 0 to 1; -1 before the first lookup. */
    double getHitRate();

    /** Lower bound of the hit rate: less than HitRate where loads could not be matched to a lookup. */
    double getHitRateAtLeast();

    /** Expired misses as a fraction of hits and expired misses, 0 to 1; -1 before the first of them. */
    double getExpiredRate();

    /** Entries that were put; -1 without a {@code @CachePut} or recorded puts. */
    long getCachePuts();

    /** Entries that were removed by request; -1 without a {@code @CacheRemoval} or recorded removals. */
    long getCacheRemovals();

    /** Entries that were removed to make room; -1 without a {@code @CacheEviction} or recorded evictions. */
    long getCacheEvictions();

    /** Asynchronous lookups whose future has not completed yet, without those that are abandoned. */
    long getLookupsInFlight();

    /** Asynchronous lookups that are in flight for longer than {@code async.abandoned-after}. */
    long getLookupsAbandoned();

    /** Signals that were ignored because their lookup had ended. */
    long getLateSignals();

    /** Entries in the cache, as its {@code @CacheSize} method returns; -1 without one, or if one fails. */
    long getCacheSize();

    /** Bytes that the entries take, as the {@code @CacheSize} method of that unit returns; -1 without one. */
    long getCacheSizeBytes();

    /** Mean time of the timed lookups of the recent past, in microseconds; -1 without any. */
    float getAverageGetTime();

    /** Mean time of the timed puts of the recent past, in microseconds; -1 without any. */
    float getAveragePutTime();

    /** Mean time of the timed removals of the recent past, in microseconds; -1 without any. */
    float getAverageRemoveTime();

    /** Half of the timed lookups of the recent past took no longer, in microseconds; -1 without any. */
    double getLatencyP50();

    /** 90 percent of the timed lookups of the recent past took no longer, in microseconds; -1 without any. */
    double getLatencyP90();

    /** 95 percent of the recently timed lookups took no longer, in microseconds; -1 if there are none. */
    double getLatencyP95();

    /** 99 percent of the timed lookups of the recent past took no longer, in microseconds; -1 without any. */
    double getLatencyP99();

    /** The longest of the timed lookups of the recent past, in microseconds; -1 without any. */
    double getLatencyMax();

    /** Hits that returned a stale value; null if nothing reports these. */
    @Nullable
    Long getStaleHits();

    /** Hits that saved no cost; null if nothing reports these. */
    @Nullable
    Long getHitsWithoutSaving();

    /** The cost that the hits have saved, in US dollars, exact; null unless {@code cost.per-inference-usd} is set. */
    @Nullable
    BigDecimal getCostSavedUsd();

    /** Loads that returned, also null; null for a cache without a {@code @CacheLoad} or recorded loads. */
    @Nullable
    Long getLoadsOk();

    /** Loads that threw, or whose future failed; null where {@link #getLoadsOk} is. */
    @Nullable
    Long getLoadsFailed();

    /** The total time of all loads, in nanoseconds; null where {@link #getLoadsOk} is. */
    @Nullable
    Long getLoadNanos();

    /** The part of these nanoseconds that failed loads took; null where {@link #getLoadsOk} is. */
    @Nullable
    Long getLoadFailedNanos();

    /** Lookups that waited for a load that another lookup had started; null if nothing reports these. */
    @Nullable
    Long getCoalescedWaits();

    /**
     * Loads that no lookup waited for, such as refreshes and read-aheads; also counted as loads; null if nothing
     * reports these.
     */
    @Nullable
    Long getRefreshes();

    /**
     * Hits that may be misses, at most: their loads could not be matched to a lookup; null if nothing reports these.
     */
    @Nullable
    Long getUnattributedLoads();

    /** Waits for the load of another lookup that timed out or were cancelled; null if nothing reports these. */
    @Nullable
    Long getWaitTimeouts();

    /** Values that were too large to be cached; null if nothing reports these. */
    @Nullable
    Long getSizeRejections();

    /** Expired entries that cleanups removed; null if no cleanup reports their number. */
    @Nullable
    Long getExpiredEntriesCleaned();

    /** Cleanups, those that failed included; null without a {@code @CacheCleanup} or recorded cleanups. */
    @Nullable
    Long getCleanupRuns();

    /** Cleanups, or parts of them, that failed; null if nothing reports these. */
    @Nullable
    Long getCleanupErrors();

    /** Checks that found a fault in these counts. */
    long getConsistencyViolations();

    /** Faults in these counts that were repaired. */
    long getAutoHealCount();

    /** The time since this cache is counted, in milliseconds; a reset does not change it. */
    long getUptime();

    /** The time of the last check of the counts; null before the first check. */
    @Nullable
    Date getLastCheck();

    /** The time of the last heal since the last reset; null if there was none. */
    @Nullable
    Date getLastHeal();

    /** Which events are recorded: {@code notable} or {@code all}. */
    String getEventsMode();

    /** Changes which events are recorded from now on. */
    void setEventsMode(String mode);

    /** Restarts everything that is shown here at 0; the cache and exported counters are not changed. */
    void reset();

    /** JSR-107's name for {@link #reset}. */
    void clear();
}
