package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** A lookup in one cache falls back to another one. */
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
