package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheName;
import io.trackedcache.annotation.TrackedCache;

/** A static field as the name of instances. */
public final class StaticNameField {
    @CacheName
    public static final String NAME = "name";

    @TrackedCache
    public String find(String key) {
        return key;
    }
}
