package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** A static method of an interface. */
public interface InterfaceStaticLookup {
    @TrackedCache
    static @Nullable String find(String key) {
        return key.isEmpty() ? null : key;
    }
}
