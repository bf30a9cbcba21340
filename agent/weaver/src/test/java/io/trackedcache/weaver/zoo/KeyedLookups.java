package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheKey;
import io.trackedcache.annotation.TrackedCache;

/** Lookups with the key in any parameter. */
public final class KeyedLookups {
    private KeyedLookups() {}

    @TrackedCache
    public static String none(String key, long version) {
        return key + version;
    }

    @TrackedCache
    public static String second(long version, @CacheKey String key) {
        return key + version;
    }

    @TrackedCache
    public static String twice(String field, @CacheKey String key, @CacheKey String otherKey) {
        return field + key + otherKey;
    }
}
