package io.trackedcache.audit.zoo;

/** On its way in a variable. */
final class LocalInBetween {
    int hits;

    void hit() {
        int now = hits;
        now++;
        hits = now; // lost
    }
}
