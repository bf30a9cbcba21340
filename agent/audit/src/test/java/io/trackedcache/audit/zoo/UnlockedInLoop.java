package io.trackedcache.audit.zoo;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** From the second time round on nobody has the lock. */
final class UnlockedInLoop {
    final ReentrantLock lock = new ReentrantLock();
    int hits;

    // What this class is there for.
    @SuppressWarnings("LockNotBeforeTry")
    void hit(Supplier<Boolean> again) {
        lock.lock();
        while (again.get()) {
            hits++; // lost
            lock.unlock();
        }
    }
}
