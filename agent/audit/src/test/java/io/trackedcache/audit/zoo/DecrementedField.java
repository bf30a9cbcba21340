package io.trackedcache.audit.zoo;

/** Down, before the value is used. */
final class DecrementedField {
    int open;

    int close() {
        return --open; // lost
    }
}
