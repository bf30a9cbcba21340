package io.trackedcache.tracker;

import java.util.EnumMap;
import java.util.Map;

/**
 * One number of a {@link CounterLedger}: its group, the metric that it is shown as, and the leaves that it sums up. The
 * order is that of {@link CounterLedger#byName}.
 */
enum Counter {
    HITS(CounterGroup.LOOKUPS, Metric.CACHE_HITS, Leaf.HIT, Leaf.HIT_WITHOUT_SAVING, Leaf.STALE_HIT),
    MISSES(CounterGroup.LOOKUPS, Metric.CACHE_MISSES, Leaf.MISS_NOT_FOUND, Leaf.MISS_EXPIRED, Leaf.MISS_UNINITIALIZED),
    EXPIRED(CounterGroup.LOOKUPS, Metric.CACHE_EXPIRED, Leaf.MISS_EXPIRED),
    UNINITIALIZED(CounterGroup.LOOKUPS, Metric.QUERIES_WHILE_UNINITIALIZED, Leaf.MISS_UNINITIALIZED),
    TOTAL(
            CounterGroup.LOOKUPS,
            Metric.TOTAL_QUERIES,
            Leaf.HIT,
            Leaf.HIT_WITHOUT_SAVING,
            Leaf.STALE_HIT,
            Leaf.MISS_NOT_FOUND,
            Leaf.MISS_EXPIRED,
            Leaf.MISS_UNINITIALIZED),
    CLEANED(CounterGroup.CLEANED_ENTRIES, Metric.EXPIRED_ENTRIES_CLEANED, Leaf.CLEANED_ENTRY),
    RUNS(CounterGroup.CLEANUP_RUNS, Metric.CLEANUP_RUNS, Leaf.CLEANUP_RUN),
    ERRORS(CounterGroup.CLEANUP_ERRORS, Metric.CLEANUP_ERRORS, Leaf.CLEANUP_ERROR),
    STALE_HITS(CounterGroup.STALE_HITS, Metric.STALE_HITS, Leaf.STALE_HIT),
    HITS_WITHOUT_SAVING(CounterGroup.HITS_WITHOUT_SAVING, Metric.HITS_WITHOUT_SAVING, Leaf.HIT_WITHOUT_SAVING),
    LOOKUP_ERRORS(CounterGroup.LOOKUPS, Metric.LOOKUP_ERRORS, Leaf.LOOKUP_ERROR),
    LOADS_OK(CounterGroup.LOADS, Metric.LOADS_OK, Leaf.LOAD_OK),
    LOADS_FAILED(CounterGroup.LOADS, Metric.LOADS_FAILED, Leaf.LOAD_FAILED),
    LOAD_NANOS(CounterGroup.LOADS, Metric.LOAD_NANOS, Leaf.LOAD_OK_NANOS, Leaf.LOAD_FAILED_NANOS),
    LOAD_FAILED_NANOS(CounterGroup.LOADS, Metric.LOAD_FAILED_NANOS, Leaf.LOAD_FAILED_NANOS),
    COALESCED_WAITS(CounterGroup.COALESCED_WAITS, Metric.COALESCED_WAITS, Leaf.COALESCED_WAIT),
    REFRESHES(CounterGroup.REFRESHES, Metric.REFRESHES, Leaf.REFRESH),
    UNATTRIBUTED_LOADS(CounterGroup.UNATTRIBUTED_LOADS, Metric.UNATTRIBUTED_LOADS, Leaf.UNATTRIBUTED_LOAD),
    WAIT_TIMEOUTS(CounterGroup.WAIT_TIMEOUTS, Metric.WAIT_TIMEOUTS, Leaf.WAIT_TIMEOUT),
    SIZE_REJECTIONS(CounterGroup.SIZE_REJECTIONS, Metric.SIZE_REJECTIONS, Leaf.SIZE_REJECTION),
    PUTS(CounterGroup.PUTS, Metric.PUTS, Leaf.PUT),
    REMOVALS(CounterGroup.REMOVALS, Metric.REMOVALS, Leaf.REMOVAL),
    EVICTIONS(CounterGroup.EVICTIONS, Metric.EVICTIONS, Leaf.EVICTION),
    VIOLATIONS(CounterGroup.LOOKUPS, Metric.CONSISTENCY_VIOLATIONS, Leaf.VIOLATION),
    HEALS(CounterGroup.LOOKUPS, Metric.AUTO_HEAL_COUNT, Leaf.HEAL),
    LATE_SIGNALS(CounterGroup.LOOKUPS, Metric.LATE_SIGNALS, Leaf.LATE_SIGNAL);

    /** For loops: {@code values()} makes a copy each time. */
    static final Counter[] ALL = values();

    static final int COUNT = ALL.length;

    private static final Map<Metric, Counter> BY_METRIC = byMetric();

    /** Its index in the counts of a ledger. */
    final int place;

    /** The counters that are known together with it. */
    final CounterGroup group;

    final Metric metric;

    @SuppressWarnings("ImmutableEnumChecker") // Never changed; read in loops.
    final Leaf[] leaves;

    final String label;

    @SuppressWarnings("EnumOrdinal") // The order of the constants is the order of a ledger, by definition.
    Counter(CounterGroup group, Metric metric, Leaf... leaves) {
        this.place = ordinal();
        this.group = group;
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
