package io.trackedcache.audit.zoo;

/** One of its callers holds no lock. */
final class HelperCalledWithoutLock {
    int hits;

    synchronized void hit() {
        count();
    }

    void hitAgain() {
        count();
    }

    private void count() {
        hits++; // lost
    }
}
