package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;

/** An array: even an empty one was found. */
public final class ArrayLookup {
    private ArrayLookup() {}

    @TrackedCache
    public static long[][] find(String key) {
        return new long[key.length()][];
    }
}
