package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CachePut;

/** A name that is there but blank, of what is no lookup. */
public final class BlankNamePut {
    private BlankNamePut() {}

    @CachePut(" ")
    public static void put(String key) {}
}
