package io.trackedcache.audit.zoo;

/** The object under construction is new, the static field is not. */
final class HelperOfConstructorWithStatic {
    static int instances;

    HelperOfConstructorWithStatic() {
        count();
    }

    private void count() {
        instances++; // lost
    }
}
