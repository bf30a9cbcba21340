package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.TrackedCache;
import java.util.List;

/** A lookup that always loads. */
public final class LookupThatLoads implements Scenario {
    private static final String CACHE = "lookup-that-loads";

    @TrackedCache(CACHE)
    private String find(String key) {
        return load(key);
    }

    @CacheLoad(CACHE)
    private static String load(String key) {
        if (key.isEmpty()) {
            throw new IllegalArgumentException("no key");
        }
        return "value of " + key;
    }

    @Override
    public void run() {
        find("a");
        find("b");
        try {
            find("");
        } catch (IllegalArgumentException expected) {
            // It is still a miss.
        }
    }

    @Override
    public List<String> expected() {
        return List.of(CACHE + ": cache_misses=3, total_queries=3, loads_ok=2, loads_failed=1");
    }
}
