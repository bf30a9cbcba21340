package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** A class whose static initializer calls its lookup. */
public final class InitializedLookup {
    private static final @Nullable String EARLY;

    static {
        EARLY = find("early");
    }

    private InitializedLookup() {}

    @TrackedCache
    public static @Nullable String find(String key) {
        return key.isEmpty() ? null : key;
    }

    public static @Nullable String early() {
        return EARLY;
    }
}
