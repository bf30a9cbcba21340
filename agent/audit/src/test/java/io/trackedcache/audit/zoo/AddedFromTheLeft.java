package io.trackedcache.audit.zoo;

/** The old value is the second operand. */
final class AddedFromTheLeft {
    int hits;

    void add(int more) {
        hits = more + hits; // lost
    }
}
