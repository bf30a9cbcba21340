package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** Parameters and variables that take two slots, up to the return. */
public final class WideVariablesLookup {
    @TrackedCache
    public @Nullable String find(long first, double second, String key, long last) {
        long sum = first + last;
        double product = second * sum;
        if (key.isEmpty()) {
            return null;
        }
        double half = product / 2;
        return key + half;
    }
}
