package io.trackedcache.audit.zoo;

/** Decremented before the value is used. */
final class DecrementedField {
    int open;

    int close() {
        return --open; // lost
    }
}
