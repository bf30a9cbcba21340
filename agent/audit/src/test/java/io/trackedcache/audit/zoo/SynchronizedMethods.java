package io.trackedcache.audit.zoo;

/** Synchronized methods. */
final class SynchronizedMethods {
    static int all;
    int hits;

    synchronized void hit() {
        hits++;
    }

    static synchronized void hitAll() {
        all++;
    }
}
