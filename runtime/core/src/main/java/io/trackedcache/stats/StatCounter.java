package io.trackedcache.stats;

import org.jspecify.annotations.Nullable;

/**
 * One counter of a set. Code that counts often holds it, and so saves the lookup by key.
 *
 * <p>Its count is the sum of single additions plus a base, which batches, {@code set} and {@code reset} change.
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

    StatCounters set() {
        return set;
    }

    /** Adds one. Does not allocate, unless the set has listeners. */
    public void increment() {
        add(1);
    }

    /** Adds or subtracts. Does not allocate, unless the set has listeners. */
    public void add(long delta) {
        cells.add(cell, delta);
        set.changed(key);
    }

    /** Returns the current count. */
    public long count() {
        return base + cells.sum(cell);
    }

    @Override
    public Object get() {
        return count();
    }

    /** Returns the count without single additions. */
    long base() {
        return base;
    }

    /** Adds as part of a batch; called under the lock of the set. */
    @SuppressWarnings(
            "NonAtomicVolatileUpdate") // Written under the lock; readers without it see the old or the new value.
    void addToBase(long delta) {
        base += delta;
    }

    @Override
    public Runnable setting(@Nullable Object normal) {
        if (normal instanceof Long count) {
            return () -> moveTo(count);
        }
        throw notWhole(new StatStep.Subject(key, set, true), normal);
    }

    static IllegalArgumentException notWhole(StatStep.Subject counter, @Nullable Object value) {
        return counter.refusal("is a counter: it can be set to a whole number, but was given "
                + StatValue.written(value) + "; declare it with value(...) for anything else");
    }

    /** Changes the initial count and keeps what was added; called under the lock of the set. */
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
