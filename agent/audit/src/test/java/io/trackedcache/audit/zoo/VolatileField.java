package io.trackedcache.audit.zoo;

/** Visible to all threads, but not atomic. */
final class VolatileField {
    volatile int hits;

    // This is the case under test.
    @SuppressWarnings("NonAtomicVolatileUpdate")
    void hit() {
        hits++; // lost
    }
}
