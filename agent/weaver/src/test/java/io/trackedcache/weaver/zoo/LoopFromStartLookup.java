package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** A lookup that jumps back to its first instruction, so that a frame is at its start. */
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
