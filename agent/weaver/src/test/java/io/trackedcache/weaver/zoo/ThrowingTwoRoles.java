package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheCleanup;
import io.trackedcache.annotation.TrackedCache;

/** A lookup that is also a cleanup, and throws. */
public final class ThrowingTwoRoles {
    private ThrowingTwoRoles() {}

    @TrackedCache
    @CacheCleanup
    public static String find(String key) {
        if (!key.isEmpty()) {
            throw new IllegalStateException(key);
        }
        return key;
    }
}
