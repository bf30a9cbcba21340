package io.trackedcache.audit.zoo;

/** A static initializer changes a field of another class. */
final class CountedInOtherInitializer {
    static {
        StaticField.instances++; // lost
    }

    private CountedInOtherInitializer() {}
}
