package io.trackedcache.tracker;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * Counters, one per {@link Leaf}. Those that may be hot are spread over stripes, so that threads that count at the same
 * time seldom write to the same cache line.
 *
 * <p>The outcomes of lookups are hot: a stripe of them is a row of the array, a cache line of outcomes and one as a
 * gap. So wherever the JVM places the array, no line holds the outcomes of two rows. One line before the first row
 * stays empty: it may be the line with the length of the array, which every access reads. Puts, removals and loads
 * follow in rows of one line: two threads that put write to different lines.
 *
 * <p>Rare leaves have one cell each, behind all rows. The cells that count loads hold {@link PackedLoads}; what is
 * taken out of a full one, and what does not fit, is kept in cells behind the rare ones.
 *
 * <p>Counts that belong together are seen together: the loads and their time, as they are one number, and rare counts
 * that are {@linkplain #addTogether added together}, as readers exclude such an add.
 *
 * <p>A record for the reason that {@link PlainLookups} gives.
 *
 * @param seed decides which lookups are drawn to be timed
 */
record StripedCounts(
        @SuppressWarnings("ArrayRecordComponent") long[] cells, long seed) { // Compared by no code.
    private static final int LINE = 8;

    /** A power of two: to find a row takes one step less than by a multiplication. */
    private static final int ROW = 2 * LINE;

    private static final int EVENTS = LINE + Stripe.COUNT * ROW;
    private static final int RARE = EVENTS + Stripe.COUNT * LINE;
    private static final int UNPACKED_OK = RARE + Leaf.SLOTS - Leaf.STRIPED_SLOTS;
    private static final int UNPACKED_FAILED = UNPACKED_OK + 1;

    /** The limit of each of the two sums of time: with what is packed, both together are a long. */
    private static final long MOST_TIME = Long.MAX_VALUE / 2 - (1L << 50);

    /** A row is read until it did not change meanwhile, but not more often than this. */
    private static final int MOST_READS = 8;

    private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(long[].class);

    StripedCounts() {
        this(Seeds.next());
    }

    StripedCounts(long seed) {
        this(new long[UNPACKED_FAILED + 1], seed);
    }

    /**
     * Adds 1 to an outcome of lookups, and returns the count of this thread's stripe before. On every lookup; does not
     * allocate.
     */
    long addOne(int outcome) {
        return (long) CELL.getAndAdd(cells, LINE + Stripe.ofThisThread() * ROW + outcome, 1L);
    }

    /** Adds 1 to any leaf; does not allocate. */
    void increment(Leaf leaf) {
        CELL.getAndAdd(cells, cellOf(leaf), 1L);
    }

    /**
     * Adds an amount to any leaf; does not allocate. The amount may be absurd: one that would lead beyond the end of a
     * long is dropped, so that the sum never turns negative.
     */
    void add(Leaf leaf, long amount) {
        if (leaf == Leaf.LOAD_OK || leaf == Leaf.LOAD_FAILED) {
            addUnpacked(leaf == Leaf.LOAD_OK, amount, 0);
        } else {
            var unused = add(cellOf(leaf), amount, most(leaf));
        }
    }

    /** Adds an amount like {@link #add}, and returns the count of this thread's stripe before. */
    long addSeveral(Leaf outcome, long amount) {
        return add(cellOf(outcome), amount, most(outcome));
    }

    private static int cellOf(Leaf leaf) {
        return cell(leaf.isStriped() ? Stripe.ofThisThread() : 0, leaf.slot);
    }

    private static int cell(int stripe, int slot) {
        if (slot < Leaf.OUTCOME_SLOTS) {
            return LINE + stripe * ROW + slot;
        }
        return slot < Leaf.STRIPED_SLOTS
                ? EVENTS + stripe * LINE + slot - Leaf.OUTCOME_SLOTS
                : RARE + slot - Leaf.STRIPED_SLOTS;
    }

    private long add(int cell, long amount, long most) {
        long before;
        do {
            before = (long) CELL.getVolatile(cells, cell);
        } while (before <= most - amount && !CELL.weakCompareAndSet(cells, cell, before, before + amount));
        return before;
    }

    /** Returns the limit of one cell, so that a sum over all stripes, and over the outcomes of lookups, is a long. */
    private static long most(Leaf leaf) {
        boolean isTime = leaf == Leaf.LOAD_OK_NANOS || leaf == Leaf.LOAD_FAILED_NANOS;
        return isTime ? MOST_TIME : Long.MAX_VALUE / Stripe.COUNT / Leaf.OUTCOME_SLOTS;
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
        int cell = cellOf(ok ? Leaf.LOAD_OK : Leaf.LOAD_FAILED);
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
            var unused = add(ok ? UNPACKED_OK : UNPACKED_FAILED, count, most(Leaf.LOAD_OK));
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

    /** Returns how many lookups were counted: less than {@link #read}, and faster. */
    long lookups() {
        long sum = 0;
        for (int stripe = 0; stripe < Stripe.COUNT; stripe++) {
            for (int outcome = 0; outcome < Leaf.OUTCOME_SLOTS; outcome++) {
                sum += count(cell(stripe, outcome));
            }
        }
        return sum;
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
                readStripe(stripe, row);
                addRow(row, sums);
            }
            for (int slot = Leaf.STRIPED_SLOTS; slot < Leaf.SLOTS; slot++) {
                sums[slot] += count(cell(0, slot));
            }
            sums[Leaf.LOAD_OK.slot] += count(UNPACKED_OK);
            sums[Leaf.LOAD_FAILED.slot] += count(UNPACKED_FAILED);
        }
        return new LeafCounts(sums);
    }

    /**
     * Reads a stripe until it has not changed meanwhile. As counts only grow, it then had these counts at one instant.
     * So it had if all are zero, as those of a stripe in which no thread counts: that needs no second reading.
     */
    private void readStripe(int stripe, long[] row) {
        Arrays.fill(row, 0);
        boolean isStable = false;
        for (int reads = 0; reads < MOST_READS && !isStable; reads++) {
            isStable = true;
            for (int slot = 0; slot < row.length; slot++) {
                long now = count(cell(stripe, slot));
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
    private long count(int cell) {
        return (long) CELL.getAcquire(cells, cell);
    }
}
