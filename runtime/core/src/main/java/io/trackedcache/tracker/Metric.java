package io.trackedcache.tracker;

import java.util.Locale;

/**
 * One number that is shown of a cache: a row of the table in which each number has its names and its meaning. Every
 * view shows rows of this table and nothing else.
 */
public enum Metric {
    CACHE_HITS(
            "CacheHits",
            Kind.COUNTER,
            "lookups that were answered",
            "every lookup that finds a value",
            Shared.NOT_BELOW_ZERO),
    CACHE_MISSES(
            "CacheMisses",
            Kind.COUNTER,
            "lookups that were not answered, for any reason: not found, expired, or not initialized",
            "every lookup that finds no value to serve",
            Shared.NOT_BELOW_ZERO),
    CACHE_EXPIRED(
            "CacheExpired",
            Kind.COUNTER,
            "misses because the entry was too old to serve",
            "every lookup that finds an expired entry",
            "capped at the misses"),
    QUERIES_WHILE_UNINITIALIZED(
            "QueriesWhileUninitialized",
            Kind.COUNTER,
            "misses because the cache was not ready to answer yet",
            "every lookup before the cache is ready",
            "capped at misses − expired"),
    TOTAL_QUERIES(
            "TotalQueries",
            Kind.COUNTER,
            "all lookups that ended in a hit or a miss: CacheHits + CacheMisses",
            "every hit and every miss",
            "set to hits + misses"),
    STALE_HITS(
            "StaleHits",
            Kind.COUNTER,
            "hits that served an old value",
            "every lookup that is answered with an old value",
            "capped at the hits"),
    HITS_WITHOUT_SAVING(
            "HitsWithoutSaving",
            Kind.COUNTER,
            "hits that saved no cost",
            "every hit that is recorded as saving no cost",
            "capped at hits − stale hits"),
    HIT_RATE(
            "HitRate",
            Kind.RATIO,
            "hits as a fraction of hits and misses, 0 to 1; -1 before the first of them",
            "every hit and every miss",
            Shared.DERIVED),
    HIT_RATE_AT_LEAST(
            "HitRateAtLeast",
            Kind.RATIO,
            "lower bound of the hit rate: less than HitRate where loads could not be matched to a lookup; -1 before the"
                    + " first lookup",
            "every hit, every miss, and every unattributed load",
            Shared.DERIVED),
    EXPIRED_RATE(
            "ExpiredRate",
            Kind.RATIO,
            "expired misses as a fraction of hits and expired misses, 0 to 1; -1 before the first of them",
            "every hit and every expired miss",
            Shared.DERIVED),
    LOOKUP_ERRORS(
            "LookupErrors",
            Kind.COUNTER,
            "lookups that threw; neither hit nor miss, and not part of TotalQueries",
            "every lookup that throws",
            Shared.NOT_BELOW_ZERO),
    COST_SAVED_USD(
            "CostSavedUsd",
            Kind.AMOUNT,
            "cost that the hits saved, in US dollars, exact; includes stale hits, excludes hits without saving; absent"
                    + " unless cost.per-inference-usd is set",
            "every hit that saves a cost, by cost.per-inference-usd",
            Shared.DERIVED),
    LOADS_OK(
            "LoadsOk",
            Kind.COUNTER,
            "loads that returned, also null or an empty value",
            "every load that returns",
            Shared.NOT_BELOW_ZERO),
    LOADS_FAILED(
            "LoadsFailed",
            Kind.COUNTER,
            "loads that threw, or whose future failed",
            "every load that fails",
            Shared.NOT_BELOW_ZERO),
    LOAD_NANOS(
            "LoadNanos",
            Kind.COUNTER,
            "total time of all loads, in nanoseconds",
            "every load, successful or failed",
            Shared.NOT_BELOW_ZERO),
    LOAD_FAILED_NANOS(
            "LoadFailedNanos",
            Kind.COUNTER,
            "part of LoadNanos that failed loads took, in nanoseconds",
            "every load that fails",
            "capped at the time of all loads"),
    COALESCED_WAITS(
            "CoalescedWaits",
            Kind.COUNTER,
            "lookups that waited for a load that another lookup had started",
            "every such wait; the lookup is also counted by its outcome",
            Shared.NOT_BELOW_ZERO),
    REFRESHES(
            "Refreshes",
            Kind.COUNTER,
            "loads that no lookup waited for, such as refreshes and read-aheads; also counted as loads",
            "every load that ends without a running lookup of its key",
            Shared.NOT_BELOW_ZERO),
    UNATTRIBUTED_LOADS(
            "UnattributedLoads",
            Kind.COUNTER,
            "hits that may be misses, at most: their loads could not be matched to a lookup",
            "every load that cannot be matched to a lookup",
            Shared.NOT_BELOW_ZERO),
    WAIT_TIMEOUTS(
            "WaitTimeouts",
            Kind.COUNTER,
            "waits for the load of another lookup that were given up",
            "every such wait that ends without a value",
            Shared.NOT_BELOW_ZERO),
    SIZE_REJECTIONS(
            "SizeRejections",
            Kind.COUNTER,
            "values that were too large to be cached",
            "every value that is rejected for its size",
            Shared.NOT_BELOW_ZERO),
    PUTS("CachePuts", Kind.COUNTER, "entries that were put", "every put", Shared.NOT_BELOW_ZERO),
    REMOVALS(
            "CacheRemovals",
            Kind.COUNTER,
            "entries that were removed on request",
            "every removal",
            Shared.NOT_BELOW_ZERO),
    EVICTIONS(
            "CacheEvictions",
            Kind.COUNTER,
            "entries that were removed to make room",
            "every eviction",
            Shared.NOT_BELOW_ZERO),
    EXPIRED_ENTRIES_CLEANED(
            "ExpiredEntriesCleaned",
            Kind.COUNTER,
            "expired entries that cleanups removed",
            "every successful cleanup, by the number of entries it removed",
            Shared.NOT_BELOW_ZERO),
    CLEANUP_RUNS(
            "CleanupRuns", Kind.COUNTER, "cleanups, including the failed ones", "every cleanup", Shared.NOT_BELOW_ZERO),
    CLEANUP_ERRORS(
            "CleanupErrors",
            Kind.COUNTER,
            "cleanups, or parts of them, that failed",
            "every failure of a cleanup",
            Shared.NOT_BELOW_ZERO),
    LATENCY_MEAN(
            "AverageGetTime",
            Kind.MICROSECONDS,
            "mean time of the recently timed lookups, in microseconds; -1 if there are none",
            Shared.TIMED,
            Shared.NEVER),
    LATENCY_P50(
            "LatencyP50",
            Kind.MICROSECONDS,
            "half of the recently timed lookups took no longer, in microseconds; -1 if there are none",
            Shared.TIMED,
            Shared.NEVER),
    LATENCY_P90(
            "LatencyP90",
            Kind.MICROSECONDS,
            "90 percent of the recently timed lookups took no longer, in microseconds; -1 if there are none",
            Shared.TIMED,
            Shared.NEVER),
    LATENCY_P95(
            "LatencyP95",
            Kind.MICROSECONDS,
            "95 percent of the recently timed lookups took no longer, in microseconds; -1 if there are none",
            Shared.TIMED,
            Shared.NEVER),
    LATENCY_P99(
            "LatencyP99",
            Kind.MICROSECONDS,
            "99 percent of the recently timed lookups took no longer, in microseconds; -1 if there are none",
            Shared.TIMED,
            Shared.NEVER),
    LATENCY_MAX(
            "LatencyMax",
            Kind.MICROSECONDS,
            "longest time of a recently timed lookup, in microseconds; -1 if there are none",
            Shared.TIMED,
            Shared.NEVER),
    LOOKUPS_IN_FLIGHT(
            "LookupsInFlight",
            Kind.GAUGE,
            "asynchronous lookups whose future has not completed yet, except abandoned ones",
            "every lookup that returns an incomplete future, until the future completes",
            Shared.NEVER),
    LOOKUPS_ABANDONED(
            "LookupsAbandoned",
            Kind.GAUGE,
            "asynchronous lookups that have been in flight for longer than async.abandoned-after",
            "the passing of time; a lookup is subtracted again if its future completes after all",
            Shared.NEVER),
    LATE_SIGNALS(
            "LateSignals",
            Kind.COUNTER,
            "signals that were ignored because their lookup had ended",
            "every signal of a CacheLookup after its lookup has ended",
            Shared.NOT_BELOW_ZERO),
    CACHE_SIZE(
            "CacheSize",
            Kind.GAUGE,
            "entries in the cache, as its @CacheSize method returns them; -1 if there is no such method or it fails",
            "whatever the method returns when the number is read",
            Shared.NEVER),
    CACHE_SIZE_BYTES(
            "CacheSizeBytes",
            Kind.GAUGE,
            "bytes that the entries take, as the @CacheSize method with unit = BYTES returns them; -1 if there is no such"
                    + " method or it fails",
            "whatever the method returns when the number is read",
            Shared.NEVER),
    CONSISTENCY_VIOLATIONS(
            "ConsistencyViolations",
            Kind.COUNTER,
            "checks that found a fault in these counts",
            "every check that finds a fault, healed or not",
            Shared.NOT_BELOW_ZERO),
    AUTO_HEAL_COUNT(
            "AutoHealCount",
            Kind.COUNTER,
            "faults in these counts that were healed",
            "every healing of one count",
            Shared.NOT_BELOW_ZERO),
    UPTIME(
            "Uptime",
            Kind.MILLISECONDS,
            "how long this cache has been counted, in milliseconds",
            "the passing of time; a reset does not change it",
            Shared.NEVER);

    private final String attribute;
    private final Kind kind;
    private final String help;
    private final String moves;
    private final String heals;

    /** The kind of a number. */
    public enum Kind {
        /** Only grows, except that resets and heals lower it. */
        COUNTER,
        /** A fraction of 1. */
        RATIO,
        /** A current number of things. */
        GAUGE,
        /** An exact decimal. */
        AMOUNT,
        MICROSECONDS,
        MILLISECONDS
    }

    /** Texts that several rows share. */
    private static final class Shared {
        static final String NOT_BELOW_ZERO = "a negative count becomes 0";
        static final String DERIVED = "derived from the counters";
        static final String NEVER = "cannot be wrong";
        static final String TIMED = "every lookup that is timed";
    }

    Metric(String attribute, Kind kind, String help, String moves, String heals) {
        this.attribute = attribute;
        this.kind = kind;
        this.help = help;
        this.moves = moves;
        this.heals = heals;
    }

    /** Returns its name in texts, files and exports, such as {@code total_queries}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns its name over JMX, such as {@code TotalQueries}. */
    public String attribute() {
        return attribute;
    }

    public Kind kind() {
        return kind;
    }

    /** Returns what it means, in one sentence. */
    public String help() {
        return help;
    }

    /** Returns what makes it grow or change. */
    public String moves() {
        return moves;
    }

    /**
     * Returns what reports it, if it is a count that some caches have no source of: a cache without any does not show
     * it. Empty if every cache shows it.
     */
    public String source() {
        return kind == Kind.COUNTER ? Counter.of(this).group.source() : "";
    }

    /** Returns what a heal does if it is found wrong. */
    public String heals() {
        return heals;
    }
}
