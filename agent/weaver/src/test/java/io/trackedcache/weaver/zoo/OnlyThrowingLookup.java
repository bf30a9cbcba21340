package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;

/** A lookup without a return. */
public final class OnlyThrowingLookup {
    private OnlyThrowingLookup() {}

    @TrackedCache
    @SuppressWarnings("DoNotCallSuggester") // The trait.
    public static String find(String key) {
        throw new UnsupportedOperationException(key);
    }
}
