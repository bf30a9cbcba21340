package io.trackedcache.audit.zoo;

/** A long, increased by a parameter. */
final class LongField {
    long bytes;

    void add(long more) {
        bytes += more; // lost
    }
}
