package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** A method of a record. */
public record RecordLookup(String answer) {
    public RecordLookup() {
        this("answer");
    }

    @TrackedCache
    public @Nullable String find(String key) {
        return key.isEmpty() ? null : answer;
    }
}
