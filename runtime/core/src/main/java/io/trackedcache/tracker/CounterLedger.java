package io.trackedcache.tracker;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All counts of a cache as plain numbers: what a tracker gives away to be kept, and what it takes from outside, where
 * counts can be wrong: out of a file, from another JVM, from code that adjusts numbers. {@link Invariants} tells what
 * is wrong with one, and mends it.
 *
 * @param hits lookups that were answered
 * @param misses lookups that were not answered, for whatever reason
 * @param expired those of the misses that found an entry too old to serve
 * @param uninitialized those of the misses that came before the cache was ready
 * @param total all lookups
 * @param cleaned entries that cleanups removed
 * @param runs cleanups
 * @param errors cleanups that failed
 * @param staleHits those of the hits that served an old value
 * @param hitsWithoutSaving those of the other hits that saved no cost
 * @param lookupErrors lookups that threw; neither hits nor misses
 * @param loadsOk loads that gave a value
 * @param loadsFailed loads that threw
 * @param loadNanos the time that all loads took together
 * @param coalescedWaits lookups that waited for a load that somebody else had begun
 * @param waitTimeouts such waits that were given up
 * @param sizeRejections values that were too large to be cached
 * @param puts entries that were put
 * @param removals entries that were removed by request
 * @param evictions entries that were removed to make room
 * @param violations checks of these counts that found a fault
 * @param heals faults of these counts that were repaired
 * @param lateSignals signals that came after their lookup had ended
 */
public record CounterLedger(
        long hits,
        long misses,
        long expired,
        long uninitialized,
        long total,
        long cleaned,
        long runs,
        long errors,
        long staleHits,
        long hitsWithoutSaving,
        long lookupErrors,
        long loadsOk,
        long loadsFailed,
        long loadNanos,
        long coalescedWaits,
        long waitTimeouts,
        long sizeRejections,
        long puts,
        long removals,
        long evictions,
        long violations,
        long heals,
        long lateSignals) {

    /** Nothing was counted. */
    public static final CounterLedger EMPTY = new CounterLedger(0, 0, 0, 0, 0, 0, 0, 0);

    /** A ledger of lookups and cleanups alone; whatever else is counted is 0. */
    public CounterLedger(
            long hits,
            long misses,
            long expired,
            long uninitialized,
            long total,
            long cleaned,
            long runs,
            long errors) {
        this(
                hits,
                misses,
                expired,
                uninitialized,
                total,
                cleaned,
                runs,
                errors,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0);
    }

    /**
     * The ledger that {@link #byName} has given, or another program in the same words.
     *
     * @param counts by their names; what is not in there is 0
     */
    public static CounterLedger ofNames(Map<String, Long> counts) {
        CounterLedger ledger = EMPTY;
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            ledger = Counter.named(count.getKey()).set(ledger, count.getValue());
        }
        return ledger;
    }

    /** All counts by their names, such as {@code total_queries}, in a fixed order. */
    public Map<String, Long> byName() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Counter counter : Counter.ALL) {
            counts.put(counter.label, counter.in(this));
        }
        return counts;
    }

    /** The sums, counter by counter. A sum beyond the range of a long stays at its end, so it never turns negative. */
    @SuppressWarnings("ReferenceEquality") // A short cut, often taken; another empty one goes the long way.
    public CounterLedger plus(CounterLedger other) {
        if (this == EMPTY) {
            return other;
        }
        long[] sums = new long[Counter.COUNT];
        for (Counter counter : Counter.ALL) {
            sums[counter.place] = saturatedSum(counter.in(this), counter.in(other));
        }
        return Counter.ledger(sums);
    }

    /** The differences, counter by counter; below zero where the other has more. */
    public CounterLedger minus(CounterLedger other) {
        long[] differences = new long[Counter.COUNT];
        for (Counter counter : Counter.ALL) {
            differences[counter.place] = saturatedDifference(counter.in(this), counter.in(other));
        }
        return Counter.ledger(differences);
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
}
