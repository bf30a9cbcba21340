package io.trackedcache.tracker;

/** Why a lookup gave nothing. The reasons exclude one another: a miss has exactly one. */
public enum MissReason {
    /** The cache held no entry for the key. */
    NOT_FOUND,
    /** The cache held an entry that was too old to serve. */
    EXPIRED,
    /** The cache was not ready to answer yet. */
    UNINITIALIZED
}
