package io.trackedcache.audit.zoo;

/** Less by some. */
final class SubtractedField {
    long left;

    void take(int some) {
        left -= some; // lost
    }
}
