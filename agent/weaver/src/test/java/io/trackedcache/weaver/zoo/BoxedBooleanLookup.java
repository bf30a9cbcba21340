package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** True, false, or nothing at all. */
public final class BoxedBooleanLookup {
    private BoxedBooleanLookup() {}

    @TrackedCache
    public static @Nullable Boolean find(String key) {
        return key.isEmpty() ? null : Boolean.valueOf(key);
    }
}
