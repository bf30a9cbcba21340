package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheSize;

/** A size that depends on an argument. */
public final class PartialSize {
    private PartialSize() {}

    @CacheSize("some cache")
    public int size(int segment) {
        return segment;
    }
}
