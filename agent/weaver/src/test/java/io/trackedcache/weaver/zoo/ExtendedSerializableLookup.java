package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** Serializable by its superclass alone, nested, and not public. */
public final class ExtendedSerializableLookup {
    private ExtendedSerializableLookup() {}

    // The trait: the JVM computes the version, from the flags of a nested class.
    @SuppressWarnings({"serial", "UnusedNestedClass"})
    protected abstract static class Nested extends SerializableLookup {
        @TrackedCache
        static @Nullable String search(String key) {
            return key.isEmpty() ? null : key;
        }
    }
}
