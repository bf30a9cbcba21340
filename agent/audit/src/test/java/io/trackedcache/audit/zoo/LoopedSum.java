package io.trackedcache.audit.zoo;

/** Added up before it is written. */
final class LoopedSum {
    int hits;

    void hit(boolean... found) {
        int now = hits;
        for (boolean one : found) {
            if (one) {
                now++;
            }
        }
        hits = now; // lost
    }
}
