package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.TrackedCache;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A cache that loads missing entries. */
public final class LoadedByComputing implements Scenario {
    private static final String CACHE = "loaded-by-computing";

    private final ConcurrentMap<String, String> values = new ConcurrentHashMap<>();

    @TrackedCache(CACHE)
    String get(String key) {
        return values.computeIfAbsent(key, this::load);
    }

    @CacheLoad
    private String load(String key) {
        if (key.isEmpty()) {
            throw new IllegalArgumentException("no key");
        }
        return "value of " + key;
    }

    @Override
    public void run() {
        get("a");
        get("a");
        get("b");
        try {
            get("");
        } catch (IllegalArgumentException expected) {
            // A failed load is still a miss.
        }
        // A refresh, outside of a lookup.
        load("c");
    }

    @Override
    public List<String> expected() {
        return List.of(
                CACHE + ": cache_hits=1, cache_misses=3, total_queries=4, loads_ok=3, loads_failed=1, refreshes=1");
    }
}
