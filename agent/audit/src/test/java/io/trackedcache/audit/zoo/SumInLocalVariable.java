package io.trackedcache.audit.zoo;

/** The value passes through a local variable. */
final class SumInLocalVariable {
    int hits;

    void hit() {
        int now = hits;
        now++;
        hits = now; // lost
    }
}
