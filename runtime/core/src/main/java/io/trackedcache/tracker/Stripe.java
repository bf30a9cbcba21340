package io.trackedcache.tracker;

/**
 * The row of a striped counter that a thread counts in. Threads that count at the same time seldom have the same one.
 */
public final class Stripe {
    /** A power of two. With 16 rows a tracker stays within its memory budget; more rows gain little below 16 cores. */
    public static final int COUNT = 16;

    private Stripe() {}

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
