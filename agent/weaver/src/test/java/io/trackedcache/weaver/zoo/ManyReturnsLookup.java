package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** Several returns. */
public final class ManyReturnsLookup {
    private ManyReturnsLookup() {}

    @TrackedCache
    public static @Nullable String find(String key) {
        if (key.isEmpty()) {
            return null;
        }
        if (key.length() == 1) {
            return "one";
        }
        if (key.length() == 2) {
            return "two";
        }
        return "many";
    }
}
