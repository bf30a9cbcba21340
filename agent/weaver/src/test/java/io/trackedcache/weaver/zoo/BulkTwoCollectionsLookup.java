package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A bulk lookup with two collections, of which none is marked as the keys. */
public final class BulkTwoCollectionsLookup {
    private BulkTwoCollectionsLookup() {}

    @TrackedCache(bulk = true)
    public static Map<String, Integer> find(Collection<String> keys, List<String> fields) {
        return Map.of(keys.iterator().next(), fields.size());
    }
}
