package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** Lookups with a name and a manager. */
public final class NamedLookup {
    private NamedLookup() {}

    @TrackedCache("named cache, with \"signs\" = *?ü")
    public static @Nullable String byName(String key) {
        return key.isEmpty() ? null : key;
    }

    @TrackedCache(value = "managed", manager = "some manager")
    public static @Nullable String byManager(String key) {
        return key.isEmpty() ? null : key;
    }
}
