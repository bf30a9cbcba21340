package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** Its own handler covers all it does and turns every failure into an answer. */
public final class CatchAllLookup {
    private CatchAllLookup() {}

    @TrackedCache
    public static @Nullable String find(String key) {
        try {
            if (key.startsWith("bad")) {
                throw new IllegalArgumentException(key);
            }
            return key.isEmpty() ? null : key;
        } catch (Throwable e) {
            return "caught " + e.getMessage();
        }
    }
}
