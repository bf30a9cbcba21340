package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;

/** A blank name on the class. */
@TrackedCache(" ")
public final class BlankClassNameLookup {
    private BlankClassNameLookup() {}

    @TrackedCache
    public static String find(String key) {
        return key;
    }
}
