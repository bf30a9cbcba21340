package io.trackedcache.audit.zoo;

/** The class is new, the field is of another one. */
final class CountedInOtherInitializer {
    static {
        StaticField.instances++; // lost
    }

    private CountedInOtherInitializer() {}
}
