package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheSize;
import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** A size of each enum constant. */
public enum EnumSize {
    ONE,
    TWO;

    @TrackedCache
    public static @Nullable EnumSize find(String key) {
        return key.isEmpty() ? null : valueOf(key);
    }

    @CacheSize
    public int size() {
        return name().length();
    }
}
