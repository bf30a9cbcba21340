package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheName;
import io.trackedcache.annotation.TrackedCache;

/** A name that depends on an argument. */
public final class PartialNameMethod {
    @CacheName
    public String name(int part) {
        return "name" + part;
    }

    @TrackedCache
    public String find(String key) {
        return key;
    }
}
