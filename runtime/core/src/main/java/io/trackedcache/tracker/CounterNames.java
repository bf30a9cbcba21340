package io.trackedcache.tracker;

import java.util.List;

/** The counters that an application may keep itself, which annotations and rules name by constants. */
public final class CounterNames {
    private static final List<Metric> METRICS = List.of(
            Metric.CACHE_HITS,
            Metric.CACHE_MISSES,
            Metric.CACHE_EXPIRED,
            Metric.QUERIES_WHILE_UNINITIALIZED,
            Metric.TOTAL_QUERIES,
            Metric.STALE_HITS,
            Metric.LOOKUP_ERRORS,
            Metric.EXPIRED_ENTRIES_CLEANED,
            Metric.CLEANUP_RUNS,
            Metric.CLEANUP_ERRORS,
            Metric.LOADS_OK,
            Metric.LOADS_FAILED,
            Metric.PUTS,
            Metric.REMOVALS,
            Metric.EVICTIONS);

    private CounterNames() {}

    /** Returns all of them. */
    public static List<Metric> metrics() {
        return METRICS;
    }

    /** Returns the labels of all of them, in the same order. */
    public static List<String> labels() {
        return METRICS.stream().map(Metric::label).toList();
    }

    /**
     * Returns the label of a counter, such as {@code cache_hits}, as {@link CounterLedger#byName} has it.
     *
     * @param constant the name of the constant, such as {@code HITS}
     * @throws IllegalArgumentException if there is no such counter
     */
    public static String label(String constant) {
        return Counter.valueOf(constant).label;
    }
}
