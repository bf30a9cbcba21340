package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheSize;
import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** A static method that returns a size. */
public final class StaticSize {
    private StaticSize() {}

    @TrackedCache
    public static @Nullable String find(String key) {
        return key.isEmpty() ? null : key;
    }

    @CacheSize
    public static long size() {
        return 5;
    }
}
