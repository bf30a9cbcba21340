package io.trackedcache.audit.zoo;

/** Counts, or starts again. */
final class ConditionalSum {
    int row;

    void hit(boolean found) {
        row = found ? row + 1 : 0; // lost
    }
}
