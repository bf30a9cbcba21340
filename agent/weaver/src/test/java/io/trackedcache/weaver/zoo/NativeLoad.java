package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheLoad;

/** A native load. */
public final class NativeLoad {
    private NativeLoad() {}

    @CacheLoad("some cache")
    public static native String load(String key);
}
