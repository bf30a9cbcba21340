package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CachePut;

/** No lookup whose cache could be meant. */
public final class NamelessPut {
    private NamelessPut() {}

    @CachePut
    public static void put(String key) {}
}
