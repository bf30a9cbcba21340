package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheName;
import io.trackedcache.annotation.TrackedCache;

/** A name that is the same for all instances. */
public final class StaticNameMethod {
    @CacheName
    public static String name() {
        return "name";
    }

    @TrackedCache
    public String find(String key) {
        return key;
    }
}
