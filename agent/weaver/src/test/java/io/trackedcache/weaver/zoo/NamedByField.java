package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheName;
import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** A class whose instances hold the name of their cache in a field. */
public final class NamedByField {
    @CacheName
    public final String name = getClass().getSimpleName() + " instance";

    @TrackedCache
    public @Nullable String find(String key) {
        return key.isEmpty() ? null : key;
    }
}
