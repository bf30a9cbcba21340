package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;

/** No byte code. */
public final class NativeLookup {
    private NativeLookup() {}

    @TrackedCache
    public static native String find(String key);
}
