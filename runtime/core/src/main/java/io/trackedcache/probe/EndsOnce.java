package io.trackedcache.probe;

/**
 * A call that ends once, though several threads may end it: some futures complete twice.
 *
 * <p>Its lock guards the state of subclasses too. After {@link #tryEnd} has returned true, that state no longer
 * changes.
 */
abstract class EndsOnce {
    private boolean hasEnded;

    /** Ends the call. Returns whether it had not ended before. */
    final synchronized boolean tryEnd() {
        boolean isFirst = !hasEnded;
        hasEnded = true;
        return isFirst;
    }

    /** Whether the call has ended. Exact under the lock; without it, the end by another thread may be missed. */
    final boolean hasEnded() {
        return hasEnded;
    }
}
