package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.CachePut;
import io.trackedcache.annotation.CacheRemoval;
import io.trackedcache.annotation.TrackedCache;

/** Lookups that name the cache of the other methods. */
public final class LookupNamedEvents {
    private LookupNamedEvents() {}

    @TrackedCache(value = "users", manager = "shop")
    public static String find(String key) {
        return key;
    }

    @TrackedCache(value = "users", manager = "shop")
    public static String findAgain(String key) {
        return key;
    }

    @CachePut
    public static void put(String key) {}

    @CacheRemoval("users")
    public static void remove(String key) {}

    @CacheRemoval("other")
    public static void removeOther(String key) {}

    @CacheLoad(manager = "other")
    public static String loadOther(String key) {
        return key;
    }
}
