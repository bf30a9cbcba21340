package io.trackedcache.audit.zoo;

/** Annotated as not thread-safe. */
@AnnotatedNotThreadSafe.NotThreadSafe
final class AnnotatedNotThreadSafe {
    int hits;

    void hit() {
        hits++; // Left out, and counted separately.
    }

    /** Recognized by its simple name, because each library has its own. */
    @interface NotThreadSafe {}
}
