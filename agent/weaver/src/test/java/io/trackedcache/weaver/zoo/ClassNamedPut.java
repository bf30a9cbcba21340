package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CachePut;
import io.trackedcache.annotation.TrackedCache;

/** A class that names the cache, and has no lookup. */
@TrackedCache("of the class")
public final class ClassNamedPut {
    private ClassNamedPut() {}

    @CachePut
    public static void put(String key) {}
}
