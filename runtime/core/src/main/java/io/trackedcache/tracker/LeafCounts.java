package io.trackedcache.tracker;

import java.util.Arrays;

/** The counts of all leaves, read once. Immutable; the array is never handed out. */
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

    /** Returns what was counted since {@code earlier} was read. */
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

    LeafCounts plus(LeafCounts more) {
        long[] sums = new long[Leaf.SLOTS];
        for (int slot = 0; slot < Leaf.SLOTS; slot++) {
            sums[slot] = counts[slot] + more.counts[slot];
        }
        return new LeafCounts(sums);
    }

    /** Returns a copy in which a leaf is zero. */
    LeafCounts without(Leaf leaf) {
        long[] left = counts.clone();
        left[leaf.slot] = 0;
        return new LeafCounts(left);
    }

    /** Sums the leaves of each counter. As leaves are disjoint, the ledger keeps every invariant. */
    CounterLedger ledger() {
        long[] sums = new long[Counter.COUNT];
        for (Counter counter : Counter.ALL) {
            for (Leaf leaf : counter.leaves) {
                sums[counter.place] += of(leaf);
            }
        }
        return new CounterLedger(sums);
    }
}
