package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheRemoval;

/** A removal without a body. */
public abstract class AbstractRemoval {
    @CacheRemoval("some cache")
    public abstract boolean remove(String key);
}
