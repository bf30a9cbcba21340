package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import java.util.List;

/** A bulk lookup. */
public final class BulkLookup {
    private BulkLookup() {}

    @TrackedCache(bulk = true)
    public static List<String> find(int limit, List<String> keys) {
        return keys.subList(0, limit);
    }
}
