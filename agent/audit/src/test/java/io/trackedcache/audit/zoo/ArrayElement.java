package io.trackedcache.audit.zoo;

/** One of many. */
final class ArrayElement {
    final long[] hits = new long[8];

    void hit(int kind) {
        hits[kind]++; // lost
    }
}
