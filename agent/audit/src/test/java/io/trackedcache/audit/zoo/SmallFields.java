package io.trackedcache.audit.zoo;

/** Numbers that are cast each time. */
final class SmallFields {
    byte bytes;
    short shorts;
    char chars;

    // What this class is there for.
    @SuppressWarnings("NarrowingCompoundAssignment")
    void count() {
        bytes++; // lost
        shorts += 2; // lost
        chars--; // lost
    }
}
