package io.trackedcache.tracker;

/** How a lookup counts that waited for a load which another lookup has caused; it is coalesced in both cases. */
public enum WaiterMode {
    /** By its result: a hit, if it returns a value. */
    RESULT,

    /** As a miss: the value was not there when the lookup began. */
    MISS
}
