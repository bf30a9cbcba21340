package io.trackedcache.audit.zoo;

/** All kinds of code in a synchronized block. */
final class SynchronizedBlock {
    final Object lock = new Object();
    int hits;
    int failures;

    int hit(Runnable action, boolean twice) {
        synchronized (lock) {
            try {
                action.run();
            } catch (IllegalStateException e) {
                failures++;
            } finally {
                hits++;
            }
            if (twice) {
                return hits++;
            }
            synchronized (action) {
                hits++;
            }
            return hits--;
        }
    }
}
