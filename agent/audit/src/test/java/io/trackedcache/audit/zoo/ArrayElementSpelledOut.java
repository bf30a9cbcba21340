package io.trackedcache.audit.zoo;

/** One of many, named twice. */
final class ArrayElementSpelledOut {
    final int[] hits = new int[8];

    void hit(int from, int to) {
        for (int i = from; i < to; i++) {
            hits[i] = hits[i] + 1; // lost
        }
    }
}
