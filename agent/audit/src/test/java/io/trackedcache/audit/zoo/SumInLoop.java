package io.trackedcache.audit.zoo;

/** Added up in a loop before the write. */
final class SumInLoop {
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
