package io.trackedcache.audit.zoo;

/** What its caller makes is new, the class is not. */
final class HelperOfConstructorWithStatic {
    static int instances;

    HelperOfConstructorWithStatic() {
        count();
    }

    private void count() {
        instances++; // lost
    }
}
