package io.trackedcache.tracker;

import java.util.Arrays;

/** One reading of all leaves. Immutable; the array is never handed out. */
final class LeafCounts {
    static final LeafCounts NONE = new LeafCounts(new long[Leaf.SLOTS]);

    private final long[] counts;

    /**
     * Keeps the array.
     *
     * @param counts by the slots of the leaves
     */
    LeafCounts(long[] counts) {
        this.counts = counts;
    }

    long of(Leaf leaf) {
        return counts[leaf.slot];
    }

    boolean isSameAs(LeafCounts other) {
        return Arrays.equals(counts, other.counts);
    }

    /** What was counted since an earlier reading. */
    LeafCounts since(LeafCounts earlier) {
        if (earlier == NONE) {
            return this;
        }
        long[] differences = new long[Leaf.SLOTS];
        for (int slot = 0; slot < Leaf.SLOTS; slot++) {
            differences[slot] = counts[slot] - earlier.counts[slot];
        }
        return new LeafCounts(differences);
    }

    /** The ledger that these leaves make: as they are disjoint, it keeps every invariant. */
    CounterLedger ledger() {
        long hits = of(Leaf.HIT) + of(Leaf.HIT_WITHOUT_SAVING) + of(Leaf.STALE_HIT);
        long misses = of(Leaf.MISS_NOT_FOUND) + of(Leaf.MISS_EXPIRED) + of(Leaf.MISS_UNINITIALIZED);
        return new CounterLedger(
                hits,
                misses,
                of(Leaf.MISS_EXPIRED),
                of(Leaf.MISS_UNINITIALIZED),
                hits + misses,
                of(Leaf.CLEANED_ENTRY),
                of(Leaf.CLEANUP_RUN),
                of(Leaf.CLEANUP_ERROR),
                of(Leaf.STALE_HIT),
                of(Leaf.HIT_WITHOUT_SAVING),
                of(Leaf.LOOKUP_ERROR),
                of(Leaf.LOAD_OK),
                of(Leaf.LOAD_FAILED),
                of(Leaf.LOAD_NANOS),
                of(Leaf.COALESCED_WAIT),
                of(Leaf.WAIT_TIMEOUT),
                of(Leaf.SIZE_REJECTION),
                of(Leaf.PUT),
                of(Leaf.REMOVAL),
                of(Leaf.EVICTION),
                of(Leaf.VIOLATION),
                of(Leaf.HEAL),
                of(Leaf.LATE_SIGNAL));
    }
}
