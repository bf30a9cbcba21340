package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** Private methods of an interface, called by a static one. */
public interface InterfacePrivateLookup {
    static @Nullable String ask(String key) {
        return find(key);
    }

    @TrackedCache
    private static @Nullable String find(String key) {
        return key.isEmpty() ? null : key;
    }
}
