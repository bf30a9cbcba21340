package io.trackedcache.audit.zoo;

/** Of an object that all share. */
final class FieldOfStaticObject {
    static final IntField SHARED = new IntField();

    void hit() {
        SHARED.hits = SHARED.hits + 1; // lost
    }
}
