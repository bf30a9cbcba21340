package io.trackedcache.audit.zoo;

/** The old value last. */
final class AddedFromTheLeft {
    int hits;

    void add(int more) {
        hits = more + hits; // lost
    }
}
