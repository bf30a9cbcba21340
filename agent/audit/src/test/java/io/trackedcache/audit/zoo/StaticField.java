package io.trackedcache.audit.zoo;

/** Of a class. */
final class StaticField {
    static int instances;

    static void made() {
        instances++; // lost
    }
}
