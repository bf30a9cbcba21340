package io.trackedcache.audit.zoo;

/** Before, in and after a synchronized block. */
final class BesideBlock {
    int before;
    int within;
    int behind;

    void hit() {
        before++; // lost
        synchronized (this) {
            within++;
        }
        behind++; // lost
    }
}
