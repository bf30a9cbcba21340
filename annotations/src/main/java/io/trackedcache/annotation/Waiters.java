package io.trackedcache.annotation;

/**
 * How a lookup counts that waited for a load which another lookup has caused, for {@link TrackedCache#waiters}. In both
 * cases it is also counted as coalesced.
 */
public enum Waiters {
    /** By its result, as for any other lookup: a hit, if it returns a value. */
    BY_RESULT,

    /** As a miss: the value was not there when the lookup began. */
    MISS
}
