package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** A final method of a class that is not. */
public class FinalLookup {
    @TrackedCache
    public final @Nullable String find(String key) {
        return key.isEmpty() ? null : key;
    }
}
