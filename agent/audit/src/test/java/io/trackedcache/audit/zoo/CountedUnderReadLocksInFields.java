package io.trackedcache.audit.zoo;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Read locks known by their type, or only by their name. */
final class CountedUnderReadLocksInFields {
    final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    final ReentrantReadWriteLock.ReadLock readers = lock.readLock();
    final Lock readLock = lock.readLock();
    int hits;

    int find() {
        readers.lock();
        try {
            return hits++; // lost
        } finally {
            readers.unlock();
        }
    }

    int findAgain() {
        readLock.lock();
        try {
            return hits++; // lost
        } finally {
            readLock.unlock();
        }
    }
}
