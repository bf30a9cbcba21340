package io.trackedcache.agent.app;

import io.trackedcache.annotation.TrackedCache;

/** A lookup in a class that needs no initialization of its own. */
public final class Flag {
    private Flag() {}

    @TrackedCache("flag")
    public static boolean isSet() {
        return true;
    }
}
