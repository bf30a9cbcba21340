package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.Result;
import io.trackedcache.annotation.TrackedCache;
import java.util.List;

/** A bulk lookup without misses by its result. */
public final class NeverAMissBulk {
    private NeverAMissBulk() {}

    @TrackedCache(bulk = true, result = Result.NEVER_A_MISS)
    public static List<String> findAll(List<String> keys) {
        return keys;
    }
}
