package io.trackedcache.audit.zoo;

/** A field of the enclosing object. */
final class InnerClass {
    int hits;

    final class Inner {
        void hit() {
            hits++; // lost
        }
    }
}
