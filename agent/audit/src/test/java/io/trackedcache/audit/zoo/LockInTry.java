package io.trackedcache.audit.zoo;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The usual idiom. */
final class LockInTry {
    final Lock lock = new ReentrantLock();
    int hits;

    void hit() {
        lock.lock();
        try {
            hits++;
        } finally {
            lock.unlock();
        }
    }

    void hitOrGiveUp() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            hits++;
        } finally {
            hits++;
            lock.unlock();
        }
    }
}
