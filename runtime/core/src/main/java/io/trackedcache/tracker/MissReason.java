package io.trackedcache.tracker;

/** The reason for a miss. The reasons exclude each other: a miss has exactly one. */
public enum MissReason {
    /** The cache held no entry for the key. */
    NOT_FOUND,
    /** The cache held an entry that was too old to serve. */
    EXPIRED,
    /** The cache was not ready to answer yet. */
    UNINITIALIZED
}
