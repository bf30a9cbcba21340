package io.trackedcache.audit.zoo;

/** The object is new, the static field is not. */
final class StaticInConstructor {
    static int instances;

    StaticInConstructor() {
        instances++; // lost
    }
}
