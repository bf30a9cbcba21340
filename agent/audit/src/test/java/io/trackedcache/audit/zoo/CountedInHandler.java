package io.trackedcache.audit.zoo;

/** An exception handler runs after the lock is released. */
final class CountedInHandler {
    int failures;

    void run(Runnable action) {
        try {
            synchronized (this) {
                action.run();
            }
        } catch (IllegalStateException e) {
            failures++; // lost
        }
    }
}
