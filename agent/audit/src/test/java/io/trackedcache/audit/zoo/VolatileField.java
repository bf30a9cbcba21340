package io.trackedcache.audit.zoo;

/** Visible to all, and lost all the same. */
final class VolatileField {
    volatile int hits;

    // What this class is there for.
    @SuppressWarnings("NonAtomicVolatileUpdate")
    void hit() {
        hits++; // lost
    }
}
