package io.trackedcache.stats;

import io.trackedcache.tracker.Stripe;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Eight counters, each spread over stripes. A stripe is one row, two cache lines long and half of it in use, so
 * wherever the JVM puts the array, no line holds counts of two rows. The first row stays empty: it may share a line
 * with the length of the array, which every access reads.
 */
final class StatCells {
    static final int COUNTERS = 8;

    private static final int ROW = 2 * COUNTERS;

    private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(long[].class);

    private final long[] cells = new long[ROW + Stripe.COUNT * ROW];

    /** On every increment; does not allocate. */
    void add(int counter, long delta) {
        // The result is used by nobody, which turns the compiled code into a plain locked add.
        CELL.getAndAdd(cells, ROW + Stripe.ofThisThread() * ROW + counter, delta);
    }

    /** All that was added by whoever had added before. */
    long sum(int counter) {
        long sum = 0;
        for (int cell = ROW + counter; cell < cells.length; cell += ROW) {
            // Acquire: later readings of this thread must not see older values.
            sum += (long) CELL.getAcquire(cells, cell);
        }
        return sum;
    }
}
