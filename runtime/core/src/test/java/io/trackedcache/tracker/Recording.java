package io.trackedcache.tracker;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * One call of a record method.
 *
 * @param call the call
 * @param adds the counts that it must add
 */
record Recording(String name, Consumer<CacheStatisticsTracker> call, CounterLedger adds) {
    /** Every record method, once with each kind of argument. */
    static final List<Recording> ALL = List.of(
            recording("hit", CacheStatisticsTracker::recordHit, Map.of("cache_hits", 1L, "total_queries", 1L)),
            recording(
                    "hit with a saving",
                    tracker -> tracker.recordHit(true),
                    Map.of("cache_hits", 1L, "total_queries", 1L)),
            recording(
                    "hit without a saving",
                    tracker -> tracker.recordHit(false),
                    Map.of("cache_hits", 1L, "hits_without_saving", 1L, "total_queries", 1L)),
            recording(
                    "stale hit",
                    CacheStatisticsTracker::recordStaleHit,
                    Map.of("cache_hits", 1L, "stale_hits", 1L, "total_queries", 1L)),
            recording("miss", CacheStatisticsTracker::recordMiss, Map.of("cache_misses", 1L, "total_queries", 1L)),
            recording(
                    "miss, not found",
                    tracker -> tracker.recordMiss(MissReason.NOT_FOUND),
                    Map.of("cache_misses", 1L, "total_queries", 1L)),
            recording(
                    "miss, expired",
                    tracker -> tracker.recordMiss(MissReason.EXPIRED),
                    Map.of("cache_misses", 1L, "cache_expired", 1L, "total_queries", 1L)),
            recording(
                    "miss, uninitialized",
                    tracker -> tracker.recordMiss(MissReason.UNINITIALIZED),
                    Map.of("cache_misses", 1L, "queries_while_uninitialized", 1L, "total_queries", 1L)),
            recording("three hits", tracker -> tracker.recordHits(3), Map.of("cache_hits", 3L, "total_queries", 3L)),
            recording("no hits", tracker -> tracker.recordHits(0), Map.of()),
            recording(
                    "four misses", tracker -> tracker.recordMisses(4), Map.of("cache_misses", 4L, "total_queries", 4L)),
            recording(
                    "five misses, expired",
                    tracker -> tracker.recordMisses(MissReason.EXPIRED, 5),
                    Map.of("cache_misses", 5L, "cache_expired", 5L, "total_queries", 5L)),
            recording(
                    "two misses, uninitialized",
                    tracker -> tracker.recordMisses(MissReason.UNINITIALIZED, 2),
                    Map.of("cache_misses", 2L, "queries_while_uninitialized", 2L, "total_queries", 2L)),
            recording("lookup error", CacheStatisticsTracker::recordLookupError, Map.of("lookup_errors", 1L)),
            recording(
                    "load",
                    tracker -> tracker.recordLoad(Duration.ofNanos(700), true),
                    Map.of("loads_ok", 1L, "load_nanos", 700L)),
            recording(
                    "failed load",
                    tracker -> tracker.recordLoad(Duration.ofNanos(30), false),
                    Map.of("loads_failed", 1L, "load_nanos", 30L, "load_failed_nanos", 30L)),
            recording("wait", CacheStatisticsTracker::recordCoalescedWait, Map.of("coalesced_waits", 1L)),
            recording("three waits", tracker -> tracker.recordCoalescedWaits(3), Map.of("coalesced_waits", 3L)),
            recording("refresh", CacheStatisticsTracker::recordRefresh, Map.of("refreshes", 1L)),
            recording(
                    "unattributed load",
                    tracker -> tracker.recordUnattributedLoads(2),
                    Map.of("unattributed_loads", 2L)),
            recording("wait timeout", CacheStatisticsTracker::recordWaitTimeout, Map.of("wait_timeouts", 1L)),
            recording("size rejection", CacheStatisticsTracker::recordSizeRejection, Map.of("size_rejections", 1L)),
            recording("late signal", CacheStatisticsTracker::recordLateSignal, Map.of("late_signals", 1L)),
            recording("seven puts", tracker -> tracker.recordPuts(7), Map.of("puts", 7L)),
            recording("eight removals", tracker -> tracker.recordRemovals(8), Map.of("removals", 8L)),
            recording("put", CacheStatisticsTracker::recordPut, Map.of("puts", 1L)),
            recording("removal", CacheStatisticsTracker::recordRemoval, Map.of("removals", 1L)),
            recording("eviction", CacheStatisticsTracker::recordEviction, Map.of("evictions", 1L)),
            recording("four evictions", tracker -> tracker.recordEvictions(4), Map.of("evictions", 4L)),
            recording(
                    "cleanup",
                    tracker -> tracker.recordCleanup(6),
                    Map.of("expired_entries_cleaned", 6L, "cleanup_runs", 1L)),
            recording("cleanup of nothing", tracker -> tracker.recordCleanup(0, true), Map.of("cleanup_runs", 1L)),
            recording(
                    "failed cleanup",
                    tracker -> tracker.recordCleanup(9, false),
                    Map.of("cleanup_runs", 1L, "cleanup_errors", 1L)),
            recording("cleanup error", CacheStatisticsTracker::recordCleanupError, Map.of("cleanup_errors", 1L)),
            recording("latency", tracker -> tracker.recordLatency(Duration.ofNanos(250)), Map.of()),
            recording("latency in nanoseconds", tracker -> tracker.recordLatencyNanos(40), Map.of()));

    private static Recording recording(String name, Consumer<CacheStatisticsTracker> call, Map<String, Long> adds) {
        return new Recording(name, call, Ledgers.of(adds));
    }

    static Recording random(Random random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    void on(CacheStatisticsTracker tracker) {
        call.accept(tracker);
    }

    @Override
    public String toString() {
        return name;
    }
}
