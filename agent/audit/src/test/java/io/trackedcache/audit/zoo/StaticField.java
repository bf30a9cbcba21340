package io.trackedcache.audit.zoo;

/** A static field. */
final class StaticField {
    static int instances;

    static void made() {
        instances++; // lost
    }
}
