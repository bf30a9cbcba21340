package io.trackedcache.audit.zoo;

import java.util.concurrent.locks.ReentrantLock;

/** The lock is given back first. */
final class UnlockedTooEarly {
    final ReentrantLock lock = new ReentrantLock();
    int hits;

    // What this class is there for.
    @SuppressWarnings("LockNotBeforeTry")
    void hit() {
        lock.lock();
        lock.unlock();
        hits++; // lost
    }
}
