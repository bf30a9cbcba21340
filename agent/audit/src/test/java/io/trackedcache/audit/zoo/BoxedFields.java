package io.trackedcache.audit.zoo;

/** Unboxed, added to, boxed. */
final class BoxedFields {
    Integer hits = 0;
    Long bytes = 0L;

    void hit(long size) {
        hits++; // lost
        bytes += size; // lost
    }
}
