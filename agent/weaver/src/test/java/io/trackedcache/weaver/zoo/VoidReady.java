package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.CacheReady;

/** A predicate without an answer. */
public final class VoidReady {
    private VoidReady() {}

    @CacheReady("some cache")
    public static void isReady() {}
}
