package io.trackedcache.audit.zoo;

/** Written as a sum. */
final class AssignedSum {
    int hits;

    void hit() {
        this.hits = this.hits + 1; // lost
    }
}
