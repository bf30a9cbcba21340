package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;

/** One method that can be counted between two that cannot. */
public abstract class MixedLookups {
    @TrackedCache
    public abstract String unknown(String key);

    @TrackedCache
    public static String find(String key) {
        return key;
    }

    @TrackedCache
    public static void remember(StringBuilder keys) {
        keys.append("key");
    }
}
