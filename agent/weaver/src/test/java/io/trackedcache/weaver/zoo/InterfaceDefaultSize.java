package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheSize;

/** A size that an interface knows. */
public interface InterfaceDefaultSize {
    @CacheSize("some cache")
    default int size() {
        return 1;
    }
}
