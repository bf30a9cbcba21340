package io.trackedcache.tracker;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Counters, one per {@link Leaf}, each spread over stripes so that threads that count at the same time seldom meet.
 *
 * <p>A stripe is one row of a {@code long[]}. A row is two cache lines long while the slots that are in use fit into
 * one, so no line ever holds live slots of two rows, wherever the JVM puts the array. The first row stays empty: it is
 * on a line with the length of the array, which every access reads.
 */
final class StripedCounts {
    /** A power of two. With 16 rows a tracker stays within its memory budget; more rows gain little below 16 cores. */
    private static final int STRIPES = 16;

    private static final int ROW = 16;
    private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(long[].class);

    final long[] cells = new long[(1 + STRIPES) * ROW];

    /** On every lookup; does not allocate. */
    void increment(Leaf leaf) {
        // The result is used by nobody, which turns the compiled code into a plain locked add.
        CELL.getAndAdd(cells, (1 + stripe()) * ROW + leaf.slot, 1L);
    }

    private static int stripe() {
        try {
            return (int) Thread.currentThread().getId() & (STRIPES - 1);
        } catch (RuntimeException | Error e) {
            // A subclass of Thread can override even this; what it throws must not cost a count.
            return 0;
        }
    }

    long sum(Leaf leaf) {
        long sum = 0;
        for (int cell = ROW + leaf.slot; cell < cells.length; cell += ROW) {
            // Acquire: later snapshots of this thread must not see older values.
            sum += (long) CELL.getAcquire(cells, cell);
        }
        return sum;
    }
}
