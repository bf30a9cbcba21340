package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** A variable number of arguments. */
public final class VarargsLookup {
    public @Nullable String ask(String first, String second) {
        return find(first, second);
    }

    @TrackedCache
    private @Nullable String find(String... keys) {
        return keys[0].isEmpty() ? null : keys[keys.length - 1];
    }
}
