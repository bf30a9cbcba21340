package io.trackedcache.audit.zoo;

import java.util.concurrent.locks.ReentrantLock;

/** Numbers that are written under a lock, and read with and without it. */
final class UnlockedReadsOfCounts {
    private final ReentrantLock lock = new ReentrantLock();
    private final int capacity;
    private long hits;
    private volatile long misses;
    private boolean isClosed;
    private int open;

    UnlockedReadsOfCounts(int capacity) {
        this.capacity = capacity;
        this.hits = 1;
    }

    synchronized void hit() {
        hits++;
        misses++;
    }

    void close() {
        lock.lock();
        try {
            isClosed = true;
        } finally {
            lock.unlock();
        }
    }

    void setOpen(int newOpen) {
        open = newOpen;
    }

    synchronized void openOneMore() {
        open++;
    }

    public long hits() {
        return hits; // lost
    }

    boolean isClosed() {
        return isClosed; // lost
    }

    synchronized long lockedHits() {
        return hits + helper();
    }

    private long helper() {
        return hits;
    }

    long others() {
        return misses + open + capacity;
    }
}
