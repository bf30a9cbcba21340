package io.trackedcache.audit.zoo;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** From the second iteration on, the lock is not held. */
final class UnlockedInLoop {
    final ReentrantLock lock = new ReentrantLock();
    int hits;

    // This is the case under test.
    @SuppressWarnings("LockNotBeforeTry")
    void hit(Supplier<Boolean> again) {
        lock.lock();
        while (again.get()) {
            hits++; // lost
            lock.unlock();
        }
    }
}
