package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** A static method. */
public final class StaticLookup {
    private StaticLookup() {}

    @TrackedCache
    public static @Nullable String find(String key) {
        return key.isEmpty() ? null : key;
    }
}
