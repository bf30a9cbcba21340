package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** A final method of a non-final class. */
public class FinalLookup {
    @TrackedCache
    public final @Nullable String find(String key) {
        return key.isEmpty() ? null : key;
    }
}
