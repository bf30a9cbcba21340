package io.trackedcache.audit.zoo;

/** The object is new, the class is not. */
final class StaticInConstructor {
    static int instances;

    StaticInConstructor() {
        instances++; // lost
    }
}
