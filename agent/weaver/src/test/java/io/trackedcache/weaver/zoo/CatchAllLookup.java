package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** A lookup whose own handler covers its body and turns every exception into a result. */
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
