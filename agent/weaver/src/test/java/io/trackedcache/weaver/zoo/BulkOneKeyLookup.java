package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import java.util.Map;

/** Many values, and no parameter that can hold many keys. */
public final class BulkOneKeyLookup {
    private BulkOneKeyLookup() {}

    @TrackedCache(bulk = true)
    public static Map<String, Integer> find(String key, int version) {
        return Map.of(key, version);
    }
}
