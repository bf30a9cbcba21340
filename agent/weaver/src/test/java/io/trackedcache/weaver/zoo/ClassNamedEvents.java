package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.CachePut;
import io.trackedcache.annotation.CacheRemoval;
import io.trackedcache.annotation.TrackedCache;

/** A class that names cache and manager for its methods. */
@TrackedCache(value = "of the class", manager = "shop")
public final class ClassNamedEvents {
    private ClassNamedEvents() {}

    @TrackedCache
    public static String find(String key) {
        return key;
    }

    @CachePut
    public static void put(String key) {}

    @CacheRemoval("other")
    public static void removeOther(String key) {}

    @CacheLoad(manager = "other")
    public static String loadOther(String key) {
        return key;
    }
}
