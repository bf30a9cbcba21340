package io.trackedcache.tracker;

/** Which of the rows of a striped counter a thread counts in: threads that count at the same time seldom meet. */
public final class Stripe {
    /** A power of two. With 16 rows a tracker stays within its memory budget; more rows gain little below 16 cores. */
    public static final int COUNT = 16;

    private Stripe() {}

    /** That of the thread that asks, from 0 to {@link #COUNT} - 1. On every lookup; does not allocate. */
    public static int ofThisThread() {
        try {
            return (int) Thread.currentThread().getId() & (COUNT - 1);
        } catch (Throwable e) {
            // A subclass of Thread can override even this; what it throws must not cost a count.
            return 0;
        }
    }
}
