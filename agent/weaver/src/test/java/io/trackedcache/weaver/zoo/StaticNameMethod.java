package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheName;
import io.trackedcache.annotation.TrackedCache;

/** A static method as the name of instances. */
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
