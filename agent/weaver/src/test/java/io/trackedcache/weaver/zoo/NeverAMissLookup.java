package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.Result;
import io.trackedcache.annotation.TrackedCache;

/** A lookup without misses by its result. */
public final class NeverAMissLookup {
    private NeverAMissLookup() {}

    @TrackedCache(result = Result.NEVER_A_MISS)
    public static boolean isKnown(String key) {
        return key.isEmpty();
    }
}
