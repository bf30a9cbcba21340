package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** A default method. */
public interface InterfaceDefaultLookup {
    @TrackedCache
    default @Nullable String find(String key) {
        return key.isEmpty() ? null : key;
    }

    /** What it takes to call it. */
    final class Implementation implements InterfaceDefaultLookup {}
}
