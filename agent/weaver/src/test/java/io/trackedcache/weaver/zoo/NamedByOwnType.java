package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheName;
import io.trackedcache.annotation.TrackedCache;

public final class NamedByOwnType {
    @CacheName
    public final Kind kind = Kind.ONE;

    /** A type that is not of the JDK. */
    public enum Kind {
        ONE
    }

    @TrackedCache
    public String find(String key) {
        return key;
    }
}
