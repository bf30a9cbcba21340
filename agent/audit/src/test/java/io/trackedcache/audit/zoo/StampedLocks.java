package io.trackedcache.audit.zoo;

import java.util.concurrent.locks.StampedLock;

/** Locks with stamps. */
final class StampedLocks {
    final StampedLock lock = new StampedLock();
    int hits;

    void hit() {
        long stamp = lock.writeLock();
        try {
            hits++;
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    void hitIfFree() {
        long stamp = lock.tryWriteLock();
        if (stamp != 0) {
            try {
                hits++;
            } finally {
                lock.unlock(stamp);
            }
        }
    }
}
