package io.trackedcache.audit.zoo;

/** Nobody else is in. */
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
