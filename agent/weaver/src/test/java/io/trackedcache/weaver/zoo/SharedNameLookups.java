package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** Two lookups of one cache. */
public final class SharedNameLookups {
    private SharedNameLookups() {}

    @TrackedCache
    public static @Nullable String byName(String key) {
        return key.isEmpty() ? null : key;
    }

    @TrackedCache
    public static boolean byNumber(int key) {
        return key > 0;
    }
}
