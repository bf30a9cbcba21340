package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheReady;

/** A predicate without a result. */
public final class VoidReady {
    private VoidReady() {}

    @CacheReady("some cache")
    public static void isReady() {}
}
