package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheSize;

public final class StaticSizeAlone {
    private StaticSizeAlone() {}

    @CacheSize("alone")
    public static int size() {
        return 1;
    }
}
