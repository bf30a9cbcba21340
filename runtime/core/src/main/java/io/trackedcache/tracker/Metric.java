package io.trackedcache.tracker;

import java.util.Locale;

/**
 * The table of all numbers that are shown of a cache: the one place where each has its names and its meaning. What a
 * view shows has a row in here.
 */
public enum Metric {
    CACHE_HITS(
            "CacheHits",
            Kind.COUNTER,
            "lookups that were answered",
            "every lookup that finds a value",
            Said.NOT_BELOW_ZERO),
    CACHE_MISSES(
            "CacheMisses",
            Kind.COUNTER,
            "lookups that were not answered, for whatever reason: not found, expired, or not initialized",
            "every lookup that finds no value to serve",
            Said.NOT_BELOW_ZERO),
    CACHE_EXPIRED(
            "CacheExpired",
            Kind.COUNTER,
            "misses because the entry was too old to serve",
            "every lookup that finds an expired entry",
            "more than the misses become the misses"),
    QUERIES_WHILE_UNINITIALIZED(
            "QueriesWhileUninitialized",
            Kind.COUNTER,
            "misses because the cache was not ready to answer yet",
            "every lookup before the cache is ready",
            "more than the misses that did not expire become as many as those"),
    TOTAL_QUERIES(
            "TotalQueries",
            Kind.COUNTER,
            "all lookups that ended in a hit or a miss: CacheHits + CacheMisses",
            "every hit and every miss",
            "becomes hits + misses"),
    STALE_HITS(
            "StaleHits",
            Kind.COUNTER,
            "hits that served an old value",
            "every lookup that is answered with an old value",
            "more than the hits become the hits"),
    HITS_WITHOUT_SAVING(
            "HitsWithoutSaving",
            Kind.COUNTER,
            "hits that saved no cost",
            "every hit that is recorded as one without saving",
            "more than the hits that are not stale become as many as those"),
    HIT_RATE(
            "HitRate",
            Kind.RATIO,
            "hits as a fraction of all lookups, 0 to 1; -1 before the first lookup",
            "every hit and every miss",
            Said.DERIVED),
    EXPIRED_RATE(
            "ExpiredRate",
            Kind.RATIO,
            "expired entries as a fraction of hits and expired entries, 0 to 1; -1 while there are neither",
            "every hit and every expired entry",
            Said.DERIVED),
    LOOKUP_ERRORS(
            "LookupErrors",
            Kind.COUNTER,
            "lookups that threw; neither hit nor miss, and not part of TotalQueries",
            "every lookup that throws",
            Said.NOT_BELOW_ZERO),
    COST_SAVED_USD(
            "CostSavedUsd",
            Kind.AMOUNT,
            "what the hits have saved, in US dollars, to the last digit; stale hits save too, those without saving do not",
            "every hit with a saving, by cost.per-inference-usd",
            Said.DERIVED),
    LOADS_OK("LoadsOk", Kind.COUNTER, "loads that gave a value", "every load that returns", Said.NOT_BELOW_ZERO),
    LOADS_FAILED("LoadsFailed", Kind.COUNTER, "loads that threw", "every load that fails", Said.NOT_BELOW_ZERO),
    LOAD_NANOS(
            "LoadNanos",
            Kind.COUNTER,
            "the time of all loads together, in nanoseconds",
            "every load, whatever came of it",
            Said.NOT_BELOW_ZERO),
    COALESCED_WAITS(
            "CoalescedWaits",
            Kind.COUNTER,
            "lookups that waited for a load that another one had begun",
            "every such wait; the lookup itself is counted besides",
            Said.NOT_BELOW_ZERO),
    WAIT_TIMEOUTS(
            "WaitTimeouts",
            Kind.COUNTER,
            "waits for the load of another lookup that were given up",
            "every such wait that ends without a value",
            Said.NOT_BELOW_ZERO),
    SIZE_REJECTIONS(
            "SizeRejections",
            Kind.COUNTER,
            "values that were too large to be cached",
            "every value that is turned away for its size",
            Said.NOT_BELOW_ZERO),
    PUTS("CachePuts", Kind.COUNTER, "entries that were put", "every put", Said.NOT_BELOW_ZERO),
    REMOVALS(
            "CacheRemovals",
            Kind.COUNTER,
            "entries that were removed by request",
            "every removal",
            Said.NOT_BELOW_ZERO),
    EVICTIONS(
            "CacheEvictions",
            Kind.COUNTER,
            "entries that were removed to make room",
            "every eviction",
            Said.NOT_BELOW_ZERO),
    EXPIRED_ENTRIES_CLEANED(
            "ExpiredEntriesCleaned",
            Kind.COUNTER,
            "dead entries that cleanups removed",
            "every cleanup that succeeds, by what it removed",
            Said.NOT_BELOW_ZERO),
    CLEANUP_RUNS(
            "CleanupRuns", Kind.COUNTER, "cleanups, those that failed included", "every cleanup", Said.NOT_BELOW_ZERO),
    CLEANUP_ERRORS(
            "CleanupErrors",
            Kind.COUNTER,
            "cleanups, or parts of them, that failed",
            "every failure of a cleanup",
            Said.NOT_BELOW_ZERO),
    LATENCY_MEAN(
            "AverageGetTime",
            Kind.MICROSECONDS,
            "mean time of the timed lookups of the recent past; -1 without any",
            Said.TIMED,
            Said.NEVER),
    LATENCY_P50(
            "LatencyP50",
            Kind.MICROSECONDS,
            "half of the timed lookups of the recent past took no longer; -1 without any",
            Said.TIMED,
            Said.NEVER),
    LATENCY_P90(
            "LatencyP90",
            Kind.MICROSECONDS,
            "90 percent of the timed lookups of the recent past took no longer; -1 without any",
            Said.TIMED,
            Said.NEVER),
    LATENCY_P99(
            "LatencyP99",
            Kind.MICROSECONDS,
            "99 percent of the timed lookups of the recent past took no longer; -1 without any",
            Said.TIMED,
            Said.NEVER),
    LATENCY_MAX(
            "LatencyMax",
            Kind.MICROSECONDS,
            "the longest of the timed lookups of the recent past; -1 without any",
            Said.TIMED,
            Said.NEVER),
    LOOKUPS_IN_FLIGHT(
            "LookupsInFlight",
            Kind.GAUGE,
            "asynchronous lookups whose future has not completed yet, without those that are abandoned",
            "every lookup that returns such a future, until that completes",
            Said.NEVER),
    LOOKUPS_ABANDONED(
            "LookupsAbandoned",
            Kind.GAUGE,
            "asynchronous lookups that are in flight for longer than async.abandoned-after",
            "time; one that completes after all is taken back",
            Said.NEVER),
    LATE_SIGNALS(
            "LateSignals",
            Kind.COUNTER,
            "signals that were ignored because their lookup had ended",
            "every signal of a CacheLookup after its lookup has ended",
            Said.NOT_BELOW_ZERO),
    CACHE_SIZE(
            "CacheSize",
            Kind.GAUGE,
            "entries in the cache, as its @CacheSize method tells; -1 without one, or where one fails",
            "whatever the method tells at the moment",
            Said.NEVER),
    CONSISTENCY_VIOLATIONS(
            "ConsistencyViolations",
            Kind.COUNTER,
            "checks that found a fault in these counts",
            "every check that finds one, healed or not",
            Said.NOT_BELOW_ZERO),
    AUTO_HEAL_COUNT(
            "AutoHealCount",
            Kind.COUNTER,
            "faults in these counts that were repaired",
            "every repair of one number",
            Said.NOT_BELOW_ZERO),
    UPTIME(
            "Uptime",
            Kind.MILLISECONDS,
            "how long this cache is counted",
            "by itself; a reset does not change it",
            Said.NEVER);

    private final String attribute;
    private final Kind kind;
    private final String help;
    private final String moves;
    private final String heals;

    /** What sort of number it is. */
    public enum Kind {
        /** Only ever grows, apart from resets and heals. */
        COUNTER,
        /** A fraction of 1. */
        RATIO,
        /** A number of things that are there at the moment. */
        GAUGE,
        /** An exact decimal. */
        AMOUNT,
        MICROSECONDS,
        MILLISECONDS
    }

    /** What several rows say. */
    private static final class Said {
        static final String NOT_BELOW_ZERO = "below 0 becomes 0";
        static final String DERIVED = "follows from the counters";
        static final String NEVER = "cannot be wrong";
        static final String TIMED = "every lookup that is picked by latency.sampling";
    }

    Metric(String attribute, Kind kind, String help, String moves, String heals) {
        this.attribute = attribute;
        this.kind = kind;
        this.help = help;
        this.moves = moves;
        this.heals = heals;
    }

    /** Its name in texts, files and exports, such as {@code total_queries}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name over JMX, such as {@code TotalQueries}. */
    public String attribute() {
        return attribute;
    }

    public Kind kind() {
        return kind;
    }

    /** What it says, in one sentence. */
    public String help() {
        return help;
    }

    /** What makes it grow or change. */
    public String moves() {
        return moves;
    }

    /** What is done when it is found wrong. */
    public String heals() {
        return heals;
    }
}
