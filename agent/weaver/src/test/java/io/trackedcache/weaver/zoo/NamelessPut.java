package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CachePut;

/** A put without a name in a class without lookups. */
public final class NamelessPut {
    private NamelessPut() {}

    @CachePut
    public static void put(String key) {}
}
