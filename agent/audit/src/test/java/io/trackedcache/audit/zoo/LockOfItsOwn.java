package io.trackedcache.audit.zoo;

import java.util.concurrent.locks.ReentrantLock;

/** A lock by inheritance. */
final class LockOfItsOwn extends ReentrantLock {
    private static final long serialVersionUID = 1;

    int hits;

    void hit() {
        lock();
        try {
            hits++;
        } finally {
            unlock();
        }
    }
}
