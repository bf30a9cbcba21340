package io.trackedcache.tracker;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Counters, one per {@link Leaf}. Those that may be hot are spread over stripes, so that threads that count at the same
 * time seldom write to the same cache line.
 *
 * <p>A stripe is one row of a {@code long[]}, three cache lines long. The outcomes of a lookup are the first slots of a
 * row, and its third line is a gap. So wherever the JVM places the array, no line holds the outcomes of two rows. One
 * line before the first row stays empty: it may be the line with the length of the array, which every access reads.
 *
 * <p>Rare leaves have one cell each, in the place of the gap behind the last row.
 */
final class StripedCounts {
    /** At least as many as there are leaves in the total of all lookups. */
    private static final int OUTCOMES = 8;

    private static final int LINE = 8;
    private static final int ROW = 3 * LINE;
    private static final int LAST_STRIPE = Stripe.COUNT - 1;

    /** The constants of Knuth's MMIX generator: its high bits are as random as sampling needs them. */
    private static final long MULTIPLIER = 6364136223846793005L;

    private static final long INCREMENT = 1442695040888963407L;

    private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(long[].class);

    final long[] cells = new long[row(LAST_STRIPE) + Leaf.SLOTS];

    StripedCounts() {
        for (int stripe = 0; stripe < Stripe.COUNT; stripe++) {
            cells[row(stripe) + Leaf.RANDOM_STATE] = stripe * MULTIPLIER;
        }
    }

    /** Adds 1 to a striped leaf. On every lookup; does not allocate. A rare leaf takes {@link #add} instead. */
    void increment(Leaf leaf) {
        // The result is ignored, so that the JIT compiler emits a plain locked add.
        CELL.getAndAdd(cells, row(Stripe.ofThisThread()) + leaf.slot, 1L);
    }

    /**
     * Adds an amount to any leaf; does not allocate. The amount may be absurd: one that would lead beyond the end of a
     * long is dropped, so that the sum never turns negative.
     */
    void add(Leaf leaf, long amount) {
        int cell = row(leaf.isStriped() ? Stripe.ofThisThread() : LAST_STRIPE) + leaf.slot;
        long before;
        do {
            before = (long) CELL.getVolatile(cells, cell);
        } while (before <= most(leaf) - amount && !CELL.weakCompareAndSet(cells, cell, before, before + amount));
    }

    /** Returns the limit of one cell, so that a sum over all stripes, and over the outcomes of lookups, is a long. */
    private static long most(Leaf leaf) {
        return leaf == Leaf.LOAD_NANOS ? Long.MAX_VALUE / Stripe.COUNT : Long.MAX_VALUE / Stripe.COUNT / OUTCOMES;
    }

    /**
     * Draws a random number from the generator of this thread's stripe, whose state is on the cache line that a lookup
     * writes to anyway. On every lookup; does not allocate. Threads may overwrite each other's state: it is random
     * anyway, and nothing is counted here.
     *
     * @param chance from -1, never, to {@link Long#MAX_VALUE}, always
     */
    boolean isDrawn(long chance) {
        int cell = row(Stripe.ofThisThread()) + Leaf.RANDOM_STATE;
        long next = cells[cell] * MULTIPLIER + INCREMENT;
        cells[cell] = next;
        return (next >>> 1) <= chance;
    }

    /** Reads all leaves. Not at one instant, but no count is ever below that of an earlier read. */
    LeafCounts read() {
        long[] sums = new long[Leaf.SLOTS];
        for (int slot = 0; slot < Leaf.SLOTS; slot++) {
            int firstStripe = slot < Leaf.STRIPED_SLOTS ? 0 : LAST_STRIPE;
            for (int stripe = firstStripe; stripe < Stripe.COUNT; stripe++) {
                // Acquire: later snapshots of this thread must not see older values.
                sums[slot] += (long) CELL.getAcquire(cells, row(stripe) + slot);
            }
        }
        sums[Leaf.RANDOM_STATE] = 0;
        return new LeafCounts(sums);
    }

    private static int row(int stripe) {
        return LINE + stripe * ROW;
    }
}
