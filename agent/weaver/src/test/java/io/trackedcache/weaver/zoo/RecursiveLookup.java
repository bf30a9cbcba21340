package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** A lookup that calls itself with a shorter key until the key is empty: a miss on every level. */
public final class RecursiveLookup {
    @TrackedCache
    public @Nullable String find(String key) {
        return key.isEmpty() ? null : find(key.substring(1));
    }
}
