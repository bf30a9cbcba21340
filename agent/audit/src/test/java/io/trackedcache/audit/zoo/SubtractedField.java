package io.trackedcache.audit.zoo;

/** Decreased by a parameter. */
final class SubtractedField {
    long left;

    void take(int some) {
        left -= some; // lost
    }
}
