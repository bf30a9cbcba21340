package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CachePut;
import io.trackedcache.annotation.TrackedCache;

/** Lookups of two caches with one name, and a put that may mean either. */
public final class AmbiguousManagerPut {
    private AmbiguousManagerPut() {}

    @TrackedCache(value = "users", manager = "one")
    public static String findOne(String key) {
        return key;
    }

    @TrackedCache(value = "users", manager = "two")
    public static String findTwo(String key) {
        return key;
    }

    @CachePut("users")
    public static void put(String key) {}
}
