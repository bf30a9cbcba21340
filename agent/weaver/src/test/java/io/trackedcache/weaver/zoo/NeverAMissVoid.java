package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.Result;
import io.trackedcache.annotation.TrackedCache;

/** A lookup without a result and without a signal. */
public final class NeverAMissVoid {
    private NeverAMissVoid() {}

    @TrackedCache(result = Result.NEVER_A_MISS)
    public static void find(StringBuilder answer) {
        answer.append("found");
    }
}
