package io.trackedcache.tracker;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All counts of one cache as plain numbers. A tracker hands one out to be stored, and accepts one from outside. Counts
 * from outside can be wrong: out of a file, from another JVM, from code that adjusts numbers. {@link Invariants} finds
 * and heals what is wrong. Immutable.
 */
public final class CounterLedger {
    /** Nothing was counted. */
    public static final CounterLedger EMPTY = new CounterLedger(new long[Counter.COUNT]);

    /** In the order of {@link Counter}. Never changed, never handed out. */
    private final long[] counts;

    /** Of what these counts are the sum, if one part has a fault; otherwise null. */
    private final @Nullable Parts parts;

    /** Counts from outside that have a fault, and counts on top of them that are right. */
    private record Parts(CounterLedger fromOutside, CounterLedger recorded) {}

    /** Keeps the array, which is in the order of {@link Counter}. */
    CounterLedger(long[] counts) {
        this(counts, null);
    }

    private CounterLedger(long[] counts, @Nullable Parts parts) {
        this.counts = counts;
        this.parts = parts;
    }

    /**
     * Creates a ledger of lookups and cleanups alone; all other counts are 0.
     *
     * @param hits lookups that were answered
     * @param misses lookups that were not answered, for any reason
     * @param expired misses that found an entry too old to serve
     * @param uninitialized misses that came before the cache was ready
     * @param total all lookups that ended in a hit or a miss
     * @param cleaned entries that cleanups removed
     * @param runs cleanups
     * @param errors cleanups that failed
     */
    public CounterLedger(
            long hits,
            long misses,
            long expired,
            long uninitialized,
            long total,
            long cleaned,
            long runs,
            long errors) {
        this(Arrays.copyOf(
                new long[] {hits, misses, expired, uninitialized, total, cleaned, runs, errors}, Counter.COUNT));
    }

    /**
     * Creates a ledger from counts by name, as {@link #byName} returns them.
     *
     * @param counts by their names; a count that is missing is 0
     * @throws IllegalArgumentException if there is no counter of one of the names
     */
    public static CounterLedger ofNames(Map<String, Long> counts) {
        long[] values = new long[Counter.COUNT];
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            values[Counter.named(count.getKey()).place] = count.getValue();
        }
        return new CounterLedger(values);
    }

    /**
     * Returns the sums of these counts, which come from outside, and of counts that were recorded and are right. If
     * these counts have a fault, the sum remembers both parts: the recorded part can neither hide the fault nor be
     * changed when it is healed.
     */
    public CounterLedger withRecorded(CounterLedger recorded) {
        CounterLedger allRecorded = recorded().plus(recorded);
        CounterLedger sum = fromOutside().plus(allRecorded);
        return allRecorded.equals(EMPTY) || Invariants.check(fromOutside()).isEmpty()
                ? sum
                : new CounterLedger(sum.counts, new Parts(fromOutside(), allRecorded));
    }

    /**
     * Returns the part of these counts that {@link Invariants} check and heal: all of them, unless some were recorded.
     */
    public CounterLedger fromOutside() {
        return parts == null ? this : parts.fromOutside();
    }

    /** Returns the recorded part of these counts, if the rest of them has a fault; otherwise an empty ledger. */
    public CounterLedger recorded() {
        return parts == null ? EMPTY : parts.recorded();
    }

    /** Returns all counts by their names, such as {@code total_queries}, in a fixed order. */
    public Map<String, Long> byName() {
        Map<String, Long> byName = new LinkedHashMap<>();
        for (Counter counter : Counter.ALL) {
            byName.put(counter.label, get(counter));
        }
        return byName;
    }

    /**
     * Returns the count that is shown as this metric.
     *
     * @throws IllegalArgumentException if the metric is not of kind {@link Metric.Kind#COUNTER}
     */
    public long count(Metric metric) {
        return get(Counter.of(metric));
    }

    long get(Counter counter) {
        return counts[counter.place];
    }

    /** Returns a copy with another value for one counter. */
    CounterLedger with(Counter counter, long value) {
        long[] changed = counts.clone();
        changed[counter.place] = value;
        return new CounterLedger(changed);
    }

    /** Returns the number of lookups that were answered. */
    public long hits() {
        return get(Counter.HITS);
    }

    /** Returns the number of lookups that were not answered, for any reason. */
    public long misses() {
        return get(Counter.MISSES);
    }

    /** Returns the number of misses that found an entry too old to serve. */
    public long expired() {
        return get(Counter.EXPIRED);
    }

    /** Returns the number of misses that came before the cache was ready. */
    public long uninitialized() {
        return get(Counter.UNINITIALIZED);
    }

    /** Returns the number of lookups that ended in a hit or a miss. */
    public long total() {
        return get(Counter.TOTAL);
    }

    /** Returns the number of entries that cleanups removed. */
    public long cleaned() {
        return get(Counter.CLEANED);
    }

    /** Returns the number of cleanups, including the failed ones. */
    public long runs() {
        return get(Counter.RUNS);
    }

    /** Returns the number of cleanups, or parts of them, that failed. */
    public long errors() {
        return get(Counter.ERRORS);
    }

    /** Returns the number of hits that served an old value. */
    public long staleHits() {
        return get(Counter.STALE_HITS);
    }

    /** Returns the number of hits that saved no cost; none of them is stale. */
    public long hitsWithoutSaving() {
        return get(Counter.HITS_WITHOUT_SAVING);
    }

    /** Returns the number of lookups that threw; neither hits nor misses. */
    public long lookupErrors() {
        return get(Counter.LOOKUP_ERRORS);
    }

    /** Returns the number of loads that returned a value. */
    public long loadsOk() {
        return get(Counter.LOADS_OK);
    }

    /** Returns the number of loads that threw. */
    public long loadsFailed() {
        return get(Counter.LOADS_FAILED);
    }

    /** Returns the time of all loads together, in nanoseconds. */
    public long loadNanos() {
        return get(Counter.LOAD_NANOS);
    }

    /** Returns the part of {@link #loadNanos} that loads took that threw. */
    public long loadFailedNanos() {
        return get(Counter.LOAD_FAILED_NANOS);
    }

    /** Returns the number of lookups that waited for a load that another lookup had started. */
    public long coalescedWaits() {
        return get(Counter.COALESCED_WAITS);
    }

    /** Returns the number of loads that no lookup waited for. */
    public long refreshes() {
        return get(Counter.REFRESHES);
    }

    /** Returns how many hits may be misses at most, as their loads could not be matched to a lookup. */
    public long unattributedLoads() {
        return get(Counter.UNATTRIBUTED_LOADS);
    }

    /** Returns the number of waits for the load of another lookup that were given up. */
    public long waitTimeouts() {
        return get(Counter.WAIT_TIMEOUTS);
    }

    /** Returns the number of values that were too large to be cached. */
    public long sizeRejections() {
        return get(Counter.SIZE_REJECTIONS);
    }

    /** Returns the number of entries that were put. */
    public long puts() {
        return get(Counter.PUTS);
    }

    /** Returns the number of entries that were removed on request. */
    public long removals() {
        return get(Counter.REMOVALS);
    }

    /** Returns the number of entries that were removed to make room. */
    public long evictions() {
        return get(Counter.EVICTIONS);
    }

    /** Returns the number of checks of these counts that found a fault. */
    public long violations() {
        return get(Counter.VIOLATIONS);
    }

    /** Returns the number of faults of these counts that were healed. */
    public long heals() {
        return get(Counter.HEALS);
    }

    /** Returns the number of signals that came after their lookup had ended. */
    public long lateSignals() {
        return get(Counter.LATE_SIGNALS);
    }

    /**
     * Returns the sums, counter by counter. A sum beyond the range of a long stays at the end of the range, so it never
     * turns negative. A fault of one part stays a fault of the sum if that part remembers what was recorded on top of
     * it.
     */
    @SuppressWarnings("ReferenceEquality") // Shortcuts that are often taken; other empty ledgers are summed up.
    public CounterLedger plus(CounterLedger other) {
        if (this == EMPTY || other == EMPTY) {
            return this == EMPTY ? other : this;
        }
        long[] sums = new long[Counter.COUNT];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = saturatedSum(counts[i], other.counts[i]);
        }
        return new CounterLedger(sums, parts == null && other.parts == null ? null : partsOf(other));
    }

    private Parts partsOf(CounterLedger other) {
        return new Parts(faultyPart().plus(other.faultyPart()), rightPart().plus(other.rightPart()));
    }

    private CounterLedger faultyPart() {
        return Invariants.check(fromOutside()).isEmpty() ? EMPTY : fromOutside();
    }

    private CounterLedger rightPart() {
        return Invariants.check(fromOutside()).isEmpty() ? fromOutside().plus(recorded()) : recorded();
    }

    /** Returns the differences, counter by counter; negative where {@code other} has more. */
    public CounterLedger minus(CounterLedger other) {
        long[] differences = new long[Counter.COUNT];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = saturatedDifference(counts[i], other.counts[i]);
        }
        return new CounterLedger(differences);
    }

    static long saturatedSum(long a, long b) {
        long sum = a + b;
        boolean overflows = ((a ^ sum) & (b ^ sum)) < 0;
        return overflows ? farthest(a) : sum;
    }

    private static long saturatedDifference(long a, long b) {
        long difference = a - b;
        boolean overflows = ((a ^ b) & (a ^ difference)) < 0;
        return overflows ? farthest(a) : difference;
    }

    private static long farthest(long direction) {
        return direction < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CounterLedger that
                && Arrays.equals(counts, that.counts)
                && Objects.equals(parts, that.parts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return "CounterLedger" + byName();
    }
}
