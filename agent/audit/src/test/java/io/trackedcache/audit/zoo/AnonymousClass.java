package io.trackedcache.audit.zoo;

/** A field of the enclosing object, from an anonymous class. */
final class AnonymousClass {
    int hits;

    // Must be a class, not a lambda.
    @SuppressWarnings("UnnecessaryAnonymousClass")
    Runnable hit() {
        return new Runnable() {
            @Override
            public void run() {
                hits++; // lost
            }
        };
    }
}
