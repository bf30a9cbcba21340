package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheRemoval;
import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** A lookup that is also a removal. */
public final class TwoRoles {
    private TwoRoles() {}

    @TrackedCache
    @CacheRemoval
    public static @Nullable String find(String key) {
        return key.isEmpty() ? null : key;
    }
}
