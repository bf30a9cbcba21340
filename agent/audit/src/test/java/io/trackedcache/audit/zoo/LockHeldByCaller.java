package io.trackedcache.audit.zoo;

/** The method checks that its caller holds the lock. */
final class LockHeldByCaller {
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

    /** Recognized by its simple name, because each library has its own. */
    @interface GuardedBy {
        String value();
    }
}
