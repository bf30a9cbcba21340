package io.trackedcache.audit.zoo;

/** An element of an array that a local variable holds. */
final class ArrayInVariable {
    final int[] hits = new int[8];

    void hit(int kind) {
        int[] all = hits;
        all[kind]++; // lost
    }
}
