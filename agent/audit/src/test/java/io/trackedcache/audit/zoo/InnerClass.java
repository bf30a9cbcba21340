package io.trackedcache.audit.zoo;

/** Of the object around. */
final class InnerClass {
    int hits;

    final class Inner {
        void hit() {
            hits++; // lost
        }
    }
}
