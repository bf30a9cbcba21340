package io.trackedcache.audit.zoo;

/** Added by a method of the JDK. */
final class ExactSum {
    int hits;
    long bytes;

    void hit(int more) {
        hits = Math.addExact(hits, 1); // lost
        bytes = Long.sum(more, bytes); // lost
    }
}
