package io.trackedcache.annotation;

/** How a lookup can end. */
public enum Outcome {
    /** It was answered. */
    HIT,

    /** It was answered with an old value: a hit that is also counted apart. */
    STALE,

    /** There was no entry. */
    MISS,

    /** There was an entry, but it was too old: a miss. */
    EXPIRED,

    /** The cache was not ready to answer: a miss. */
    UNINITIALIZED,

    /** It failed: neither hit nor miss. */
    ERROR
}
