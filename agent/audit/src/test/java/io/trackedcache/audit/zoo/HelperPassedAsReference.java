package io.trackedcache.audit.zoo;

/** Called with a lock, and also passed on as a method reference. */
final class HelperPassedAsReference {
    int hits;

    synchronized Runnable hit() {
        count();
        return this::count;
    }

    private void count() {
        hits++; // lost
    }
}
