package io.trackedcache.audit.zoo;

/** A long, by more than one. */
final class LongField {
    long bytes;

    void add(long more) {
        bytes += more; // lost
    }
}
