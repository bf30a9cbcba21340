package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** The accessor of a record's component. */
public record RecordAccessorLookup(@Nullable String find) {
    public RecordAccessorLookup() {
        this("answer");
    }

    @Override
    @TrackedCache
    public @Nullable String find() {
        return find;
    }
}
