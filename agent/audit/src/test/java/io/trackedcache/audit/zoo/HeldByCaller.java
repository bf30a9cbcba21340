package io.trackedcache.audit.zoo;

/** Who calls has the lock, as is checked. */
final class HeldByCaller {
    int hits;
    int misses;

    void hit() {
        assert Thread.holdsLock(this);
        hits++;
    }

    @GuardedBy("this")
    void miss() {
        misses++;
    }

    /** Every library has one; only the name counts. */
    @interface GuardedBy {
        String value();
    }
}
