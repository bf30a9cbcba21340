package io.trackedcache.audit.zoo;

/** An element of an array, written as a sum. */
final class ArrayElementAssignedSum {
    final int[] hits = new int[8];

    void hit(int from, int to) {
        for (int i = from; i < to; i++) {
            hits[i] = hits[i] + 1; // lost
        }
    }
}
