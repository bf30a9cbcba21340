package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheSize;

/** A size as a default method. */
public interface InterfaceDefaultSize {
    @CacheSize("some cache")
    default int size() {
        return 1;
    }
}
