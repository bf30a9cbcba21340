package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** Nested loops with a return in the middle. */
public final class LoopLookup {
    private LoopLookup() {}

    @TrackedCache
    public static @Nullable Integer find(String key) {
        long sum = 0;
        for (int i = 0; i < key.length(); i++) {
            for (double step = i; step >= 0; step--) {
                sum += (long) step;
                if (sum > 5) {
                    return i;
                }
            }
        }
        return null;
    }
}
