package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** A static nested class. */
public final class NestedLookup {
    private NestedLookup() {}

    /** Its simple name is {@code Nested}. */
    public static final class Nested {
        @TrackedCache
        public @Nullable String find(String key) {
            return key.isEmpty() ? null : key;
        }
    }
}
