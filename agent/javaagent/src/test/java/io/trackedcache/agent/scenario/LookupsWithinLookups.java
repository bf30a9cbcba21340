package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.TrackedCache;
import java.util.List;

/** A lookup that calls another lookup of its cache for the same key, which loads, counts once. */
public final class LookupsWithinLookups implements Scenario {
    private static final String CACHE = "lookups-within-lookups";

    @TrackedCache(CACHE)
    Object find(String key) {
        return findWithin(key);
    }

    @TrackedCache(CACHE)
    private Object findWithin(String key) {
        return load(key);
    }

    @CacheLoad
    private Object load(String key) {
        return List.of(key);
    }

    @Override
    public void run() {
        find("a");
        find("b");
    }

    @Override
    public List<String> expected() {
        return List.of(CACHE + ": cache_misses=2, total_queries=2, loads_ok=2");
    }
}
