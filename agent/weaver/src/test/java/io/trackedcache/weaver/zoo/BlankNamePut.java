package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CachePut;

/** A put with a blank name. */
public final class BlankNamePut {
    private BlankNamePut() {}

    @CachePut(" ")
    public static void put(String key) {}
}
