package io.trackedcache.audit.zoo;

import java.util.concurrent.locks.ReentrantLock;

/** On one way the lock is given back. */
final class UnlockedOnOneWay {
    final ReentrantLock lock = new ReentrantLock();
    int hits;

    // What this class is there for.
    @SuppressWarnings("LockNotBeforeTry")
    void hit(boolean unlocks) {
        lock.lock();
        if (unlocks) {
            lock.unlock();
        }
        hits++; // lost
    }
}
