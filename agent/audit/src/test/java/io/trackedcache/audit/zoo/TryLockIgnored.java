package io.trackedcache.audit.zoo;

import java.util.concurrent.locks.ReentrantLock;

/** The result of tryLock is ignored. */
final class TryLockIgnored {
    final ReentrantLock lock = new ReentrantLock();
    int hits;

    boolean hit() {
        boolean locked = lock.tryLock();
        hits++; // lost
        return locked;
    }
}
