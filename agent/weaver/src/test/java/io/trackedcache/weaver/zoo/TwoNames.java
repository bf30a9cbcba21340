package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheName;
import io.trackedcache.annotation.TrackedCache;

/** A class with two names of an instance. */
public final class TwoNames {
    @CacheName
    public final String name = "field";

    @CacheName
    public String name() {
        return "method";
    }

    @TrackedCache
    public String find(String key) {
        return key;
    }
}
