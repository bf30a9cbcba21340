package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** Calls itself with a shorter key until nothing is left, which is a miss on every level. */
public final class RecursiveLookup {
    @TrackedCache
    public @Nullable String find(String key) {
        return key.isEmpty() ? null : find(key.substring(1));
    }
}
