package io.trackedcache.audit.zoo;

/** A field of an object that a field holds. */
final class FieldOfField {
    IntField other = new IntField();

    void hit() {
        other.hits++; // lost
    }
}
