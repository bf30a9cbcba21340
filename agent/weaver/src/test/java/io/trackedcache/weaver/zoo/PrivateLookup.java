package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** A private method. */
public final class PrivateLookup {
    public @Nullable String ask(String key) {
        return find(key);
    }

    @TrackedCache
    private @Nullable String find(String key) {
        return key.isEmpty() ? null : key;
    }
}
