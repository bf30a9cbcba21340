package io.trackedcache.audit.zoo;

/** Boxed by hand, as it was done once. */
final class OldBoxes {
    Integer hits = 0;

    // Old class files are full of it.
    @SuppressWarnings({"removal", "deprecation", "UnnecessaryBoxing", "BoxedPrimitiveConstructor"})
    void hit() {
        hits = new Integer(hits.intValue() + 1); // lost
    }
}
