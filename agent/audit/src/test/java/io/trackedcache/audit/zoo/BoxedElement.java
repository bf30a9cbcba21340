package io.trackedcache.audit.zoo;

/** An element of an array of boxes. */
final class BoxedElement {
    final Integer[] hits = {0, 0};

    void hit(int kind) {
        hits[kind]++; // lost
    }
}
