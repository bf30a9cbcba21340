package io.trackedcache.audit.zoo;

/** Every thread shares an enum constant. */
enum EnumConstantField {
    ONLY;

    // This is the case under test.
    @SuppressWarnings("ImmutableEnumChecker")
    int hits;

    void hit() {
        hits++; // lost
    }
}
