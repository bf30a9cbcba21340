package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheKey;
import io.trackedcache.annotation.TrackedCache;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Bulk lookups with two collections, with and without a mark at the one that holds the keys. */
public final class BulkKeysInOneOfTwo implements Scenario {
    private static final String CACHE = "bulk-keys-in-one-of-two";

    @TrackedCache(value = CACHE, bulk = true)
    private static Map<String, Integer> marked(List<String> fields, long version, @CacheKey Collection<String> ids) {
        return found(ids, fields.size() + version);
    }

    @TrackedCache(value = CACHE, bulk = true)
    private Map<String, Integer> markedInAnInstance(@CacheKey Collection<String> ids, String... fields) {
        return found(ids, fields.length);
    }

    @TrackedCache(value = CACHE, bulk = true)
    private Map<String, Integer> unmarked(Collection<String> ids, List<String> fields) {
        return found(ids, fields.size());
    }

    private static Map<String, Integer> found(Collection<String> ids, long fields) {
        Map<String, Integer> found = new HashMap<>();
        ids.forEach(id -> found.put(id, (int) fields));
        found.remove("x");
        return found;
    }

    @Override
    public void run() {
        marked(List.of("name"), 1, List.of("a", "b", "x"));
        markedInAnInstance(List.of("a", "x"), "name", "age");
        unmarked(List.of("a", "b"), List.of("name"));
    }

    @Override
    public List<String> expected() {
        return List.of(CACHE + ": cache_hits=3, cache_misses=2, total_queries=5");
    }

    @Override
    public List<String> uncounted() {
        return List.of(BulkKeysInOneOfTwo.class.getName()
                + ".unmarked(Collection, List) is not counted: bulk = true, but several parameters can hold the keys;"
                + " annotate the parameter that holds the keys with @CacheKey");
    }
}
