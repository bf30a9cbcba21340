package io.trackedcache.audit.zoo;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Protected only where tryLock succeeded. */
final class TryLocks {
    final ReentrantLock lock = new ReentrantLock();
    int hits;
    int missed;

    void hit() {
        if (lock.tryLock()) {
            try {
                hits++;
            } finally {
                lock.unlock();
            }
        } else {
            missed++; // lost
        }
    }

    void hitInTime() throws InterruptedException {
        boolean locked = lock.tryLock(1, TimeUnit.SECONDS);
        if (!locked) {
            return;
        }
        try {
            hits++;
        } finally {
            lock.unlock();
        }
    }
}
