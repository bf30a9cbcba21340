package io.trackedcache.audit.zoo;

import java.util.concurrent.locks.ReentrantLock;

/** The lock is released before the update. */
final class UnlockedTooEarly {
    final ReentrantLock lock = new ReentrantLock();
    int hits;

    // This is the case under test.
    @SuppressWarnings("LockNotBeforeTry")
    void hit() {
        lock.lock();
        lock.unlock();
        hits++; // lost
    }
}
