package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** An instance method. */
public final class InstanceLookup {
    @TrackedCache
    public @Nullable String find(String key) {
        return key.isEmpty() ? null : key;
    }
}
