package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;

/** A lookup that returns an array; even an empty one is a hit. */
public final class ArrayLookup {
    private ArrayLookup() {}

    @TrackedCache
    public static long[][] find(String key) {
        return new long[key.length()][];
    }
}
