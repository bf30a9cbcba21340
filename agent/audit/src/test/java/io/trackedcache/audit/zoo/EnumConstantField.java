package io.trackedcache.audit.zoo;

/** Of an object that all share by its nature. */
enum EnumConstantField {
    ONLY;

    // What this class is there for.
    @SuppressWarnings("ImmutableEnumChecker")
    int hits;

    void hit() {
        hits++; // lost
    }
}
