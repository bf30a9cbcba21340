package io.trackedcache.audit.zoo;

import java.util.concurrent.locks.ReentrantLock;

/** The lock is acquired on one path only. */
final class LockedOnOnePath {
    final ReentrantLock lock = new ReentrantLock();
    int hits;

    // This is the case under test.
    @SuppressWarnings("LockNotBeforeTry")
    void hit(boolean locks) {
        if (locks) {
            lock.lock();
        }
        hits++; // lost
        if (locks) {
            lock.unlock();
        }
    }
}
