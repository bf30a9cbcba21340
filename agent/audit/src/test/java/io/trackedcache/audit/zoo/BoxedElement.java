package io.trackedcache.audit.zoo;

/** One of many boxes. */
final class BoxedElement {
    final Integer[] hits = {0, 0};

    void hit(int kind) {
        hits[kind]++; // lost
    }
}
