package io.trackedcache.tracker;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Counters, one per {@link Leaf}, each spread over stripes so that threads that count at the same time seldom meet.
 *
 * <p>A stripe is one row of a {@code long[]}, three cache lines long. The outcomes of a lookup are its first slots and
 * the last ones are not used, so wherever the JVM puts the array, no line holds the outcomes of two rows. One line
 * before the first row stays empty: it may be the line with the length of the array, which every access reads.
 */
final class StripedCounts {
    /** At least as many as there are leaves in the total of all lookups. */
    private static final int OUTCOMES = 8;

    private static final int LINE = 8;
    private static final int ROW = 3 * LINE;

    /** Between the outcomes of the row, whose line a lookup writes to anyway: the state of its dice. */
    private static final int DICE = 7;

    /** Those of Knuth's MMIX: the high bits are as random as sampling needs them. */
    private static final long MULTIPLIER = 6364136223846793005L;

    private static final long INCREMENT = 1442695040888963407L;

    private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(long[].class);

    final long[] cells = new long[LINE + Stripe.COUNT * ROW];

    StripedCounts() {
        for (int stripe = 0; stripe < Stripe.COUNT; stripe++) {
            cells[row(stripe) + DICE] = stripe * MULTIPLIER;
        }
    }

    /** On every lookup; does not allocate. */
    void increment(Leaf leaf) {
        add(leaf, 1L);
    }

    /** As often as the leaf is recorded; does not allocate. Not for amounts that somebody else has reckoned. */
    void add(Leaf leaf, long count) {
        // The result is used by nobody, which turns the compiled code into a plain locked add.
        CELL.getAndAdd(cells, row(Stripe.ofThisThread()) + leaf.slot, count);
    }

    /**
     * Adds an amount that may be absurd. What would lead beyond the end of a long is left out, rather than turn the sum
     * negative.
     */
    void addAmount(Leaf leaf, long amount) {
        int cell = row(Stripe.ofThisThread()) + leaf.slot;
        long before;
        do {
            before = (long) CELL.getVolatile(cells, cell);
        } while (before <= most(leaf) - amount && !CELL.weakCompareAndSet(cells, cell, before, before + amount));
    }

    /** How much one row may hold of it, so that a sum over all rows, and over the outcomes of lookups, is a long. */
    private static long most(Leaf leaf) {
        return leaf == Leaf.LOAD_NANOS ? Long.MAX_VALUE / Stripe.COUNT : Long.MAX_VALUE / Stripe.COUNT / OUTCOMES;
    }

    /**
     * Throws the dice of this thread's stripe. On every lookup; does not allocate. Threads may overwrite each other's
     * throw: it is random anyway, and nothing is counted here.
     *
     * @param chance from -1, never, to {@link Long#MAX_VALUE}, always
     */
    boolean isDrawn(long chance) {
        int cell = row(Stripe.ofThisThread()) + DICE;
        long next = cells[cell] * MULTIPLIER + INCREMENT;
        cells[cell] = next;
        return (next >>> 1) <= chance;
    }

    /** One reading of all leaves. Not at one instant, but no count of it is ever below that of an earlier reading. */
    LeafCounts read() {
        long[] sums = new long[Leaf.SLOTS];
        for (int slot = 0; slot < Leaf.SLOTS; slot++) {
            sums[slot] = slot == DICE ? 0 : sum(slot);
        }
        return new LeafCounts(sums);
    }

    private long sum(int slot) {
        long sum = 0;
        for (int cell = LINE + slot; cell < cells.length; cell += ROW) {
            // Acquire: later snapshots of this thread must not see older values.
            sum += (long) CELL.getAcquire(cells, cell);
        }
        return sum;
    }

    private static int row(int stripe) {
        return LINE + stripe * ROW;
    }
}
