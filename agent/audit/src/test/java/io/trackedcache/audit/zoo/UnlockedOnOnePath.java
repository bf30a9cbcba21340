package io.trackedcache.audit.zoo;

import java.util.concurrent.locks.ReentrantLock;

/** The lock is released on one path. */
final class UnlockedOnOnePath {
    final ReentrantLock lock = new ReentrantLock();
    int hits;

    // This is the case under test.
    @SuppressWarnings("LockNotBeforeTry")
    void hit(boolean unlocks) {
        lock.lock();
        if (unlocks) {
            lock.unlock();
        }
        hits++; // lost
    }
}
