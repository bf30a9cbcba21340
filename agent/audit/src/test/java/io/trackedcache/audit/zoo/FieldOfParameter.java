package io.trackedcache.audit.zoo;

/** Of another object. */
final class FieldOfParameter {
    void hit(IntField other) {
        other.hits++; // lost
    }
}
