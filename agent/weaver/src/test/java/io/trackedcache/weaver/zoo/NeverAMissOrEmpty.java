package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.Miss;
import io.trackedcache.annotation.Result;
import io.trackedcache.annotation.TrackedCache;

/** A lookup whose annotation names a result that is a miss, and says that none is. */
public final class NeverAMissOrEmpty {
    private NeverAMissOrEmpty() {}

    @TrackedCache(miss = Miss.EMPTY, result = Result.NEVER_A_MISS)
    public static String find(String key) {
        return key;
    }
}
