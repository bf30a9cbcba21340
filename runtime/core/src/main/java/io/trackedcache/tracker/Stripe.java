package io.trackedcache.tracker;

/**
 * The row of a striped counter that a thread counts in. Threads that count at the same time seldom have the same one.
 */
public final class Stripe {
    private static final int PER_PROCESSOR = 4;
    private static final int LEAST = 8;
    private static final int MOST = 128;

    /** How many there are, a power of two: about four a processor. */
    public static final int COUNT = of(Runtime.getRuntime().availableProcessors());

    private Stripe() {}

    /** Returns how many stripes a JVM with so many processors has. */
    static int of(int processors) {
        int enough = Integer.highestOneBit(Math.max(1, processors) * PER_PROCESSOR * 2 - 1);
        return Math.min(MOST, Math.max(LEAST, enough));
    }

    /** Returns the stripe of the current thread, from 0 to {@link #COUNT} - 1. On every lookup; does not allocate. */
    public static int ofThisThread() {
        try {
            return (int) Thread.currentThread().getId() & (COUNT - 1);
        } catch (Throwable e) {
            // A subclass of Thread can override even getId; what it throws must not cost a count.
            return 0;
        }
    }
}
