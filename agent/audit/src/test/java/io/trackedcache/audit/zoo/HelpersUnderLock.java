package io.trackedcache.audit.zoo;

/** Private, and all callers hold the lock. */
final class HelpersUnderLock {
    int hits;

    synchronized void hit() {
        count();
    }

    void hitAll(int times) {
        synchronized (this) {
            countDown(times);
        }
    }

    private void countDown(int times) {
        count();
        if (times > 0) {
            countDown(times - 1);
        }
    }

    private void count() {
        hits++;
    }
}
