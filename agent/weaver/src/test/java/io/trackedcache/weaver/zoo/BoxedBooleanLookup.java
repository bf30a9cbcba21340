package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** A lookup that returns true, false or null. */
public final class BoxedBooleanLookup {
    private BoxedBooleanLookup() {}

    @TrackedCache
    public static @Nullable Boolean find(String key) {
        return key.isEmpty() ? null : Boolean.valueOf(key);
    }
}
