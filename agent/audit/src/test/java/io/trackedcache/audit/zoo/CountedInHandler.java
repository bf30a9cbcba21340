package io.trackedcache.audit.zoo;

/** The lock is given back when something is thrown. */
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
