package io.trackedcache.annotation;

/** The outcome of a lookup. */
public enum Outcome {
    /** A value was found. */
    HIT,

    /** An old value was found: counted as a hit, and also as stale. */
    STALE,

    /** A value was found that saved no cost: counted as a hit, and also as one without a saving. */
    HIT_WITHOUT_SAVING,

    /** There was no entry. */
    MISS,

    /** The entry was too old: counted as a miss, and also as expired. */
    EXPIRED,

    /** The cache was not ready: counted as a miss, and also as uninitialized. */
    UNINITIALIZED,

    /** The lookup failed: neither hit nor miss. */
    ERROR
}
