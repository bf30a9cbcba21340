package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheSize;
import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** A size as a static method of an interface. */
public interface InterfaceStaticSize {
    @TrackedCache
    static @Nullable String find(String key) {
        return key.isEmpty() ? null : key;
    }

    @CacheSize
    static int size() {
        return 7;
    }
}
