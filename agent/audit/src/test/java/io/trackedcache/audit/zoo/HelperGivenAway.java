package io.trackedcache.audit.zoo;

/** Called with a lock, and run by whoever gets it. */
final class HelperGivenAway {
    int hits;

    synchronized Runnable hit() {
        count();
        return this::count;
    }

    private void count() {
        hits++; // lost
    }
}
