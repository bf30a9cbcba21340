package io.trackedcache.audit.zoo;

/** No operator of its own. */
final class SpelledOut {
    int hits;

    void hit() {
        this.hits = this.hits + 1; // lost
    }
}
