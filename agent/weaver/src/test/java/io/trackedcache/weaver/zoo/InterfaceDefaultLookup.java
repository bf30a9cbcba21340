package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** A default method. */
public interface InterfaceDefaultLookup {
    @TrackedCache
    default @Nullable String find(String key) {
        return key.isEmpty() ? null : key;
    }

    /** An implementation to call it on. */
    final class Implementation implements InterfaceDefaultLookup {}
}
