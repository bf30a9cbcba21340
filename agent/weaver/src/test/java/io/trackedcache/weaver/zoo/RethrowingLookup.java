package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;

/** A lookup that catches an exception, wraps it and throws it. */
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
