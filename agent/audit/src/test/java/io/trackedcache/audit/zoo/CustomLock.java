package io.trackedcache.audit.zoo;

import java.util.concurrent.locks.ReentrantLock;

/** A subclass of a lock. */
final class CustomLock extends ReentrantLock {
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
