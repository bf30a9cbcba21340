package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;

/** Lookups with a blank name and a blank manager. */
public final class BlankNameLookup {
    private BlankNameLookup() {}

    @TrackedCache("  ")
    public static String blankName(String key) {
        return key;
    }

    @TrackedCache(value = "blank-manager", manager = " ")
    public static String blankManager(String key) {
        return key;
    }
}
