package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;

/** A lookup without a result. */
public final class VoidLookup {
    private VoidLookup() {}

    @TrackedCache
    public static void find(StringBuilder answer) {
        answer.append("found");
    }
}
