package io.trackedcache.stats;

import org.jspecify.annotations.Nullable;

/**
 * One counter of a set, for code that counts often: it need not be looked up by its key.
 *
 * <p>Its count is the sum of what was added one by one, on top of a base that batches, {@code set} and {@code reset}
 * move.
 */
public final class StatCounter implements Stat {
    private final StatCounters set;
    private final String key;
    private final StatCells cells;
    private final int cell;

    /** Guarded by the lock of the set. */
    private long initial;

    /** Written under the lock of the set. */
    private volatile long base;

    StatCounter(StatCounters set, String key, StatCells cells, int cell) {
        this.set = set;
        this.key = key;
        this.cells = cells;
        this.cell = cell;
    }

    @Override
    public String key() {
        return key;
    }

    /** Counts one more. Does not allocate, unless somebody listens to the set. */
    public void increment() {
        add(1);
    }

    /** Counts as many more, or fewer. Does not allocate, unless somebody listens to the set. */
    public void add(long delta) {
        cells.add(cell, delta);
        set.changed(key);
    }

    /** How many there are now. */
    public long count() {
        return base + cells.sum(cell);
    }

    @Override
    public Object get() {
        return count();
    }

    /** As part of a batch; under the lock of the set. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // Under the lock; who reads without it takes what is there.
    void addToBase(long delta) {
        base += delta;
    }

    @Override
    public Runnable setting(@Nullable Object normal) {
        if (normal instanceof Long count) {
            return () -> moveTo(count);
        }
        throw new IllegalArgumentException("'" + key + "' of " + set + " is a counter: it can be set to a whole number,"
                + " but was given " + StatValue.written(normal) + "; declare it with value(...) for anything else");
    }

    /** Makes it start elsewhere, whatever was counted before; under the lock of the set. */
    void startAt(long newInitial) {
        addToBase(newInitial - initial);
        initial = newInitial;
    }

    @Override
    public void reset() {
        moveTo(initial);
    }

    private void moveTo(long count) {
        base = count - cells.sum(cell);
    }
}
