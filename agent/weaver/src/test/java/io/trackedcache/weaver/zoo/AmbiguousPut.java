package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CachePut;
import io.trackedcache.annotation.TrackedCache;

/** Lookups of two caches, and a put that may mean either. */
public final class AmbiguousPut {
    private AmbiguousPut() {}

    @TrackedCache("one")
    public static String findOne(String key) {
        return key;
    }

    @TrackedCache("two")
    public static String findTwo(String key) {
        return key;
    }

    @CachePut
    public static void put(String key) {}
}
