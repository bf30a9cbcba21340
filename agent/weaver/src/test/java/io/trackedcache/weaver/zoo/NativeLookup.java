package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;

/** A native lookup. */
public final class NativeLookup {
    private NativeLookup() {}

    @TrackedCache
    public static native String find(String key);
}
