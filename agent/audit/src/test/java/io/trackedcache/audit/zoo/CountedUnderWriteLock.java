package io.trackedcache.audit.zoo;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A write lock is exclusive. */
final class CountedUnderWriteLock {
    final ReadWriteLock lock = new ReentrantReadWriteLock();
    int hits;

    void hit() {
        lock.writeLock().lock();
        try {
            hits++;
        } finally {
            lock.writeLock().unlock();
        }
    }
}
