package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheLoad;

/** A load whose body is not byte code. */
public final class NativeLoad {
    private NativeLoad() {}

    @CacheLoad("some cache")
    public static native String load(String key);
}
