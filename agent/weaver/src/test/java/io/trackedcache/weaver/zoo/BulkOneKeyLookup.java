package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import java.util.Map;

/** A bulk lookup without a parameter that can hold several keys. */
public final class BulkOneKeyLookup {
    private BulkOneKeyLookup() {}

    @TrackedCache(bulk = true)
    public static Map<String, Integer> find(String key, int version) {
        return Map.of(key, version);
    }
}
