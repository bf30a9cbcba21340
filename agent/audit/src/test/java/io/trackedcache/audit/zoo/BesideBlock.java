package io.trackedcache.audit.zoo;

/** Before and behind the block, and in it. */
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
