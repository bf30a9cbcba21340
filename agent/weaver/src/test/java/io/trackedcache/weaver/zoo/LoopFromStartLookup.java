package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** Jumps back to its first instruction, so that there is a frame at the very start. */
public final class LoopFromStartLookup {
    private LoopFromStartLookup() {}

    @TrackedCache
    public static @Nullable String find(String key) {
        while (key.startsWith(" ")) {
            key = key.substring(1);
        }
        return key.isEmpty() ? null : key;
    }
}
