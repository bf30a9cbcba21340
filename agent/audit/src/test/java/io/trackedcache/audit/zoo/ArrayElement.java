package io.trackedcache.audit.zoo;

/** An element of an array. */
final class ArrayElement {
    final long[] hits = new long[8];

    void hit(int kind) {
        hits[kind]++; // lost
    }
}
