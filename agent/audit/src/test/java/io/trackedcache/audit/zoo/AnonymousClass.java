package io.trackedcache.audit.zoo;

/** Of the object around, from a class without a name. */
final class AnonymousClass {
    int hits;

    // To be a class, and no lambda.
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
