package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheName;
import io.trackedcache.annotation.TrackedCache;

/** A method without a result as the name of instances. */
public final class VoidNameMethod {
    @CacheName
    public void name() {}

    @TrackedCache
    public String find(String key) {
        return key;
    }
}
