package io.trackedcache.audit.zoo;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Several threads can hold a read lock. */
final class CountedUnderReadLock {
    final ReadWriteLock lock = new ReentrantReadWriteLock();
    int hits;

    int find() {
        lock.readLock().lock();
        try {
            return hits++; // lost
        } finally {
            lock.readLock().unlock();
        }
    }
}
