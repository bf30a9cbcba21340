package io.trackedcache.audit.zoo;

/** An int. */
final class IntField {
    int hits;

    void hit() {
        hits++; // lost
    }
}
