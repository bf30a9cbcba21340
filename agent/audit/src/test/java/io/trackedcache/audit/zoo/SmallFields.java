package io.trackedcache.audit.zoo;

/** Numbers that are cast at each update. */
final class SmallFields {
    byte bytes;
    short shorts;
    char chars;

    // This is the case under test.
    @SuppressWarnings("NarrowingCompoundAssignment")
    void count() {
        bytes++; // lost
        shorts += 2; // lost
        chars--; // lost
    }
}
