package io.trackedcache.stats;

import io.trackedcache.tracker.Stripe;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Eight counters, each spread over stripes. A stripe is one row of two cache lines, of which the first half is used, so
 * no cache line holds counts of two rows, wherever the JVM allocates the array. The first row stays empty: it may share
 * a cache line with the length of the array, which every access reads.
 */
final class StatCells {
    static final int COUNTERS = 8;

    private static final int ROW = 2 * COUNTERS;

    private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(long[].class);

    private final long[] cells = new long[ROW + Stripe.COUNT * ROW];

    /** Adds to a counter. Called on every increment; does not allocate. */
    void add(int counter, long delta) {
        // The result is unused, so the JIT compiles it to a locked add.
        CELL.getAndAdd(cells, ROW + Stripe.ofThisThread() * ROW + counter, delta);
    }

    /** Returns the sum of all additions that happened before. */
    long sum(int counter) {
        long sum = 0;
        for (int cell = ROW + counter; cell < cells.length; cell += ROW) {
            // Acquire: a later read of this thread must not see an older value.
            sum += (long) CELL.getAcquire(cells, cell);
        }
        return sum;
    }
}
