package io.trackedcache.audit.zoo;

/** One of many, by a shorter name. */
final class ArrayInVariable {
    final int[] hits = new int[8];

    void hit(int kind) {
        int[] all = hits;
        all[kind]++; // lost
    }
}
