package io.trackedcache.audit.zoo;

/** Called with a lock here; other classes may call it without. */
final class HelperNotPrivate {
    int hits;

    synchronized void hit() {
        count();
    }

    void count() {
        hits++; // lost
    }
}
