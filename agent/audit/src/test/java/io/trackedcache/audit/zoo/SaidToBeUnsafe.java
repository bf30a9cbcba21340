package io.trackedcache.audit.zoo;

/** Its author knows. */
@SaidToBeUnsafe.NotThreadSafe
final class SaidToBeUnsafe {
    int hits;

    void hit() {
        hits++; // Left out, and counted apart.
    }

    /** Every library has one; only the name counts. */
    @interface NotThreadSafe {}
}
