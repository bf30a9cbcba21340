package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheSize;
import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** A size that is a component of a record. */
public record RecordSize(@CacheSize Long size) {
    public RecordSize() {
        this(9L);
    }

    @TrackedCache
    public @Nullable String find(String key) {
        return key.isEmpty() ? null : key;
    }
}
