package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.CacheLookup;
import io.trackedcache.annotation.TrackedCache;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * Lookups whose results cannot be read are not counted, also if they load: a cache with misses alone would be shown.
 */
@SuppressWarnings("FutureReturnValueIgnored") // Callers may drop futures.
public final class LoadsOfUnreadableResults implements Scenario {
    private static final String CACHE = "loads-of-unreadable-results";
    private static final String SIGNALLED = "signalled-loads-of-unreadable-results";

    private final Map<String, Future<String>> values = new HashMap<>();
    private final Map<String, Future<String>> signalled = new HashMap<>();

    @TrackedCache(CACHE)
    Future<String> get(String key) {
        return values.computeIfAbsent(key, this::load);
    }

    @CacheLoad(CACHE)
    private Future<String> load(String key) {
        return new FutureTask<>(() -> "value of " + key);
    }

    @TrackedCache(SIGNALLED)
    Future<String> getSignalled(String key) {
        CacheLookup lookup = CacheLookup.current();
        lookup.hit();
        return signalled.computeIfAbsent(key, missing -> {
            lookup.miss();
            return loadSignalled(missing);
        });
    }

    @CacheLoad(SIGNALLED)
    private Future<String> loadSignalled(String key) {
        return new FutureTask<>(() -> "value of " + key);
    }

    @Override
    public void run() {
        for (int i = 0; i < 10; i++) {
            get("key " + i % 2);
            getSignalled("key " + i % 2);
        }
    }

    @Override
    public List<String> expected() {
        return List.of(
                CACHE + ": loads_ok=2", SIGNALLED + ": cache_hits=8, cache_misses=2, total_queries=10, loads_ok=2");
    }

    @Override
    public List<String> uncounted() {
        return List.of(LoadsOfUnreadableResults.class.getName()
                + ".get is not counted: it returned a java.util.concurrent.FutureTask,"
                + " which cannot be read without waiting for it;");
    }
}
