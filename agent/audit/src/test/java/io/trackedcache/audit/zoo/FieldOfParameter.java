package io.trackedcache.audit.zoo;

/** A field of an argument. */
final class FieldOfParameter {
    void hit(IntField other) {
        other.hits++; // lost
    }
}
