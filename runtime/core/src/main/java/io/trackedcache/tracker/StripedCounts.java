package io.trackedcache.tracker;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * Counters, one per {@link Leaf}. Those that may be hot are spread over stripes, so that threads that count at the same
 * time seldom write to the same cache line.
 *
 * <p>A stripe is one row of a {@code long[]}, three cache lines long. The outcomes of a lookup are the first slots of a
 * row, and its third line is a gap. So wherever the JVM places the array, no line holds the outcomes of two rows. One
 * line before the first row stays empty: it may be the line with the length of the array, which every access reads.
 *
 * <p>Rare leaves have one cell each, in the place of the gap behind the last row. The cells that count loads hold
 * {@link PackedLoads}; what is taken out of a full one, and what does not fit, is kept in cells behind the rare ones.
 *
 * <p>Counts that belong together are seen together: the loads and their time, as they are one number, and rare counts
 * that are {@linkplain #addTogether added together}, as readers exclude such an add.
 */
final class StripedCounts {
    /** At least as many as there are leaves in the total of all lookups. */
    private static final int OUTCOMES = 8;

    private static final int LINE = 8;
    private static final int ROW = 3 * LINE;
    private static final int LAST_STRIPE = Stripe.COUNT - 1;

    /** The slots, behind those of the leaves, of the loads that are not packed. */
    private static final int UNPACKED_OK = Leaf.SLOTS;

    private static final int UNPACKED_FAILED = Leaf.SLOTS + 1;

    /** The limit of each of the two sums of time: with what is packed, both together are a long. */
    private static final long MOST_TIME = Long.MAX_VALUE / 2 - (1L << 50);

    /** A row is read until it did not change meanwhile, but not more often than this. */
    private static final int MOST_READS = 8;

    /** The constants of Knuth's MMIX generator: its high bits are as random as sampling needs them. */
    private static final long MULTIPLIER = 6364136223846793005L;

    private static final long INCREMENT = 1442695040888963407L;

    /** The random state of a stripe without a draw. A state that happens to be this one costs one more timing. */
    private static final long NOT_DRAWN = 0;

    private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(long[].class);

    private final long seed;

    final long[] cells = new long[row(LAST_STRIPE) + Leaf.SLOTS + 2];

    StripedCounts() {
        this(Seeds.next());
    }

    /** @param seed decides which lookups are drawn */
    StripedCounts(long seed) {
        this.seed = seed;
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
        if (leaf == Leaf.LOAD_OK || leaf == Leaf.LOAD_FAILED) {
            addUnpacked(leaf == Leaf.LOAD_OK, amount, 0);
            return;
        }
        add(row(leaf.isStriped() ? Stripe.ofThisThread() : LAST_STRIPE) + leaf.slot, amount, most(leaf));
    }

    private void add(int cell, long amount, long most) {
        long before;
        do {
            before = (long) CELL.getVolatile(cells, cell);
        } while (before <= most - amount && !CELL.weakCompareAndSet(cells, cell, before, before + amount));
    }

    /** Returns the limit of one cell, so that a sum over all stripes, and over the outcomes of lookups, is a long. */
    private static long most(Leaf leaf) {
        boolean isTime = leaf == Leaf.LOAD_OK_NANOS || leaf == Leaf.LOAD_FAILED_NANOS;
        return isTime ? MOST_TIME : Long.MAX_VALUE / Stripe.COUNT / OUTCOMES;
    }

    /** Adds to two rare leaves; a reader sees both or neither. */
    void addTogether(Leaf one, long amount, Leaf other, long otherAmount) {
        synchronized (cells) {
            add(one, amount);
            add(other, otherAmount);
        }
    }

    /** Adds a load; a reader sees it with its time, or not at all. Does not allocate. */
    void addLoad(boolean ok, long nanos) {
        if (nanos > PackedLoads.LONGEST) {
            addUnpacked(ok, 1, nanos);
            return;
        }
        int cell = row(Stripe.ofThisThread()) + (ok ? Leaf.LOAD_OK : Leaf.LOAD_FAILED).slot;
        long packed = PackedLoads.one(nanos);
        if (PackedLoads.isFull(packed + (long) CELL.getAndAdd(cells, cell, packed))) {
            unpack(cell, ok);
        }
    }

    private void unpack(int cell, boolean ok) {
        synchronized (cells) {
            long packed = (long) CELL.getAndSet(cells, cell, 0L);
            addUnpacked(ok, PackedLoads.count(packed), PackedLoads.nanos(packed));
        }
    }

    private void addUnpacked(boolean ok, long count, long nanos) {
        synchronized (cells) {
            add(row(LAST_STRIPE) + (ok ? UNPACKED_OK : UNPACKED_FAILED), count, most(Leaf.LOAD_OK));
            add(ok ? Leaf.LOAD_OK_NANOS : Leaf.LOAD_FAILED_NANOS, nanos);
        }
    }

    /** Adds counts that were read from other ones; a reader sees all of them or none. */
    void addAll(LeafCounts more) {
        synchronized (cells) {
            for (Leaf leaf : Leaf.values()) {
                add(leaf, more.of(leaf));
            }
        }
    }

    /**
     * Draws a random number from the generator of this thread's stripe, whose state is on the cache line that a lookup
     * writes to anyway. On every lookup; does not allocate. Threads may overwrite each other's state: it is random
     * anyway, and nothing is counted here. The first draw of a stripe always succeeds: a cache that is asked once in a
     * while has a latency from its first lookup on.
     *
     * @param chance from -1, never, to {@link Long#MAX_VALUE}, always
     */
    boolean isDrawn(long chance) {
        int cell = row(Stripe.ofThisThread()) + Leaf.RANDOM_STATE;
        long state = cells[cell];
        if (state == NOT_DRAWN) {
            cells[cell] = Seeds.mixed(seed + cell);
            return chance >= 0;
        }
        long next = state * MULTIPLIER + INCREMENT;
        cells[cell] = next;
        return (next >>> 1) <= chance;
    }

    /**
     * Reads all leaves. The counts of one stripe are those of one instant, unless it changes all the time; the stripes
     * are read one after the other. No count is ever below that of an earlier read.
     */
    LeafCounts read() {
        long[] sums = new long[Leaf.SLOTS];
        long[] row = new long[Leaf.STRIPED_SLOTS];
        synchronized (cells) {
            for (int stripe = 0; stripe < Stripe.COUNT; stripe++) {
                readRow(row(stripe), row);
                addRow(row, sums);
            }
            for (int slot = Leaf.STRIPED_SLOTS; slot < Leaf.SLOTS; slot++) {
                sums[slot] += cell(row(LAST_STRIPE) + slot);
            }
            sums[Leaf.LOAD_OK.slot] += cell(row(LAST_STRIPE) + UNPACKED_OK);
            sums[Leaf.LOAD_FAILED.slot] += cell(row(LAST_STRIPE) + UNPACKED_FAILED);
        }
        return new LeafCounts(sums);
    }

    /**
     * Reads a row until it has not changed meanwhile. As counts only grow, it then had these counts at one instant. So
     * it had if all are zero, as those of a stripe in which no thread counts: that needs no second reading.
     */
    private void readRow(int begin, long[] row) {
        Arrays.fill(row, 0);
        boolean isStable = false;
        for (int reads = 0; reads < MOST_READS && !isStable; reads++) {
            isStable = true;
            for (int slot = 0; slot < row.length; slot++) {
                long now = slot == Leaf.RANDOM_STATE ? 0 : cell(begin + slot);
                isStable &= now == row[slot];
                row[slot] = now;
            }
        }
    }

    private static void addRow(long[] row, long[] sums) {
        for (int slot = 0; slot < row.length; slot++) {
            if (slot == Leaf.LOAD_OK.slot || slot == Leaf.LOAD_FAILED.slot) {
                Leaf time = slot == Leaf.LOAD_OK.slot ? Leaf.LOAD_OK_NANOS : Leaf.LOAD_FAILED_NANOS;
                sums[slot] += PackedLoads.count(row[slot]);
                sums[time.slot] += PackedLoads.nanos(row[slot]);
            } else {
                sums[slot] += row[slot];
            }
        }
    }

    /** Acquire: later reads of this thread must not see older values. */
    private long cell(int cell) {
        return (long) CELL.getAcquire(cells, cell);
    }

    private static int row(int stripe) {
        return LINE + stripe * ROW;
    }
}
