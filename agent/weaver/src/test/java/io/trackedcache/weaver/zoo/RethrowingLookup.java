package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;

/** Catches, wraps and throws again. */
public final class RethrowingLookup {
    private RethrowingLookup() {}

    @TrackedCache
    public static int find(String key) {
        try {
            return Integer.parseInt(key);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(key, e);
        }
    }
}
