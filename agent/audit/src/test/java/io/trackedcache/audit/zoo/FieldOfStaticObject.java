package io.trackedcache.audit.zoo;

/** A field of an object that a static field holds. */
final class FieldOfStaticObject {
    static final IntField SHARED = new IntField();

    void hit() {
        SHARED.hits = SHARED.hits + 1; // lost
    }
}
