package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheName;
import io.trackedcache.annotation.TrackedCache;

/** A name that is not told. */
public final class VoidNameMethod {
    @CacheName
    public void name() {}

    @TrackedCache
    public String find(String key) {
        return key;
    }
}
