package io.trackedcache.audit.zoo;

/** Boxed by a constructor, as old compilers did. */
final class BoxedByConstructor {
    Integer hits = 0;

    // Old class files contain this.
    @SuppressWarnings({"removal", "deprecation", "UnnecessaryBoxing", "BoxedPrimitiveConstructor"})
    void hit() {
        hits = new Integer(hits.intValue() + 1); // lost
    }
}
