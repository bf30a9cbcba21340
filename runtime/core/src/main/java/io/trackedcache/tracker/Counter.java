package io.trackedcache.tracker;

import java.util.EnumMap;
import java.util.Map;

/**
 * One number of a {@link CounterLedger}: the leaves that it sums up, and the metric that it is shown as. The order is
 * that of {@link CounterLedger#byName}.
 */
enum Counter {
    HITS(Metric.CACHE_HITS, Leaf.HIT, Leaf.HIT_WITHOUT_SAVING, Leaf.STALE_HIT),
    MISSES(Metric.CACHE_MISSES, Leaf.MISS_NOT_FOUND, Leaf.MISS_EXPIRED, Leaf.MISS_UNINITIALIZED),
    EXPIRED(Metric.CACHE_EXPIRED, Leaf.MISS_EXPIRED),
    UNINITIALIZED(Metric.QUERIES_WHILE_UNINITIALIZED, Leaf.MISS_UNINITIALIZED),
    TOTAL(
            Metric.TOTAL_QUERIES,
            Leaf.HIT,
            Leaf.HIT_WITHOUT_SAVING,
            Leaf.STALE_HIT,
            Leaf.MISS_NOT_FOUND,
            Leaf.MISS_EXPIRED,
            Leaf.MISS_UNINITIALIZED),
    CLEANED(Metric.EXPIRED_ENTRIES_CLEANED, Leaf.CLEANED_ENTRY),
    RUNS(Metric.CLEANUP_RUNS, Leaf.CLEANUP_RUN),
    ERRORS(Metric.CLEANUP_ERRORS, Leaf.CLEANUP_ERROR),
    STALE_HITS(Metric.STALE_HITS, Leaf.STALE_HIT),
    HITS_WITHOUT_SAVING(Metric.HITS_WITHOUT_SAVING, Leaf.HIT_WITHOUT_SAVING),
    LOOKUP_ERRORS(Metric.LOOKUP_ERRORS, Leaf.LOOKUP_ERROR),
    LOADS_OK(Metric.LOADS_OK, Leaf.LOAD_OK),
    LOADS_FAILED(Metric.LOADS_FAILED, Leaf.LOAD_FAILED),
    LOAD_NANOS(Metric.LOAD_NANOS, Leaf.LOAD_OK_NANOS, Leaf.LOAD_FAILED_NANOS),
    LOAD_FAILED_NANOS(Metric.LOAD_FAILED_NANOS, Leaf.LOAD_FAILED_NANOS),
    COALESCED_WAITS(Metric.COALESCED_WAITS, Leaf.COALESCED_WAIT),
    REFRESHES(Metric.REFRESHES, Leaf.REFRESH),
    UNATTRIBUTED_LOADS(Metric.UNATTRIBUTED_LOADS, Leaf.UNATTRIBUTED_LOAD),
    WAIT_TIMEOUTS(Metric.WAIT_TIMEOUTS, Leaf.WAIT_TIMEOUT),
    SIZE_REJECTIONS(Metric.SIZE_REJECTIONS, Leaf.SIZE_REJECTION),
    PUTS(Metric.PUTS, Leaf.PUT),
    REMOVALS(Metric.REMOVALS, Leaf.REMOVAL),
    EVICTIONS(Metric.EVICTIONS, Leaf.EVICTION),
    VIOLATIONS(Metric.CONSISTENCY_VIOLATIONS, Leaf.VIOLATION),
    HEALS(Metric.AUTO_HEAL_COUNT, Leaf.HEAL),
    LATE_SIGNALS(Metric.LATE_SIGNALS, Leaf.LATE_SIGNAL);

    /** For loops: {@code values()} makes a copy each time. */
    static final Counter[] ALL = values();

    static final int COUNT = ALL.length;

    private static final Map<Metric, Counter> BY_METRIC = byMetric();

    /** Its index in the counts of a ledger. */
    final int place;

    final Metric metric;

    @SuppressWarnings("ImmutableEnumChecker") // Never changed; read in loops.
    final Leaf[] leaves;

    final String label;

    @SuppressWarnings("EnumOrdinal") // The order of the constants is the order of a ledger, by definition.
    Counter(Metric metric, Leaf... leaves) {
        this.place = ordinal();
        this.metric = metric;
        this.leaves = leaves;
        this.label = metric.label();
    }

    private static Map<Metric, Counter> byMetric() {
        Map<Metric, Counter> counters = new EnumMap<>(Metric.class);
        for (Counter counter : ALL) {
            counters.put(counter.metric, counter);
        }
        return counters;
    }

    static Counter of(Metric metric) {
        Counter counter = BY_METRIC.get(metric);
        if (counter == null) {
            throw new IllegalArgumentException(metric.label() + " is not a counter");
        }
        return counter;
    }

    static Counter named(String label) {
        for (Counter counter : ALL) {
            if (counter.label.equals(label)) {
                return counter;
            }
        }
        throw new IllegalArgumentException("there is no counter '" + label + "'; a ledger has "
                + CounterLedger.EMPTY.byName().keySet());
    }
}
