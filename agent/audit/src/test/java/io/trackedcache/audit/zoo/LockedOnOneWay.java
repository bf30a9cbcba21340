package io.trackedcache.audit.zoo;

import java.util.concurrent.locks.ReentrantLock;

/** On the other way nobody has the lock. */
final class LockedOnOneWay {
    final ReentrantLock lock = new ReentrantLock();
    int hits;

    // What this class is there for.
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
