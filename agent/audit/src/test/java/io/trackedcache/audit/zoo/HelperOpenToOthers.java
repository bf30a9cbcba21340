package io.trackedcache.audit.zoo;

/** Called with a lock here, and by others as they like. */
final class HelperOpenToOthers {
    int hits;

    synchronized void hit() {
        count();
    }

    void count() {
        hits++; // lost
    }
}
