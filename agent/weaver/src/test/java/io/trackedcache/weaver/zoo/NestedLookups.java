package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** A lookup of one cache that falls back to a lookup of another. */
public final class NestedLookups {
    private NestedLookups() {}

    @TrackedCache("nested.first")
    public static @Nullable String first(String key) {
        return key.startsWith("1") ? key : second(key);
    }

    @TrackedCache("nested.second")
    public static @Nullable String second(String key) {
        return key.startsWith("2") ? key : null;
    }
}
