package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheSize;
import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** A size of an instance. */
public final class InstanceSize {
    @TrackedCache
    public @Nullable String find(String key) {
        return key.isEmpty() ? null : key;
    }

    @CacheSize
    public int size() {
        return 3;
    }
}
