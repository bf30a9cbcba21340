package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.TrackedCache;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Lookups that wait for a load on another thread and return its result: unchanged, wrapped in an {@code Optional}, or
 * unwrapped.
 */
public final class LoadedByAnotherThread implements Scenario {
    private static final String CACHE = "loaded-by-another-thread";

    @TrackedCache(CACHE)
    Object get(Object value) {
        return CompletableFuture.supplyAsync(() -> load(value)).join();
    }

    @TrackedCache(CACHE)
    Optional<Object> find(Object value) {
        return Optional.of(get(value));
    }

    @TrackedCache(CACHE)
    Object unwrapped(Object value) {
        return ((Optional<?>) get(value)).orElseThrow();
    }

    @CacheLoad(CACHE)
    private static Object load(Object value) {
        return value;
    }

    @Override
    public void run() {
        get(new Object());
        find(new Object());
        get(Optional.of(new Object()));
        unwrapped(Optional.of(new Object()));
        get(Optional.of(1));
        get(Optional.empty());
    }

    @Override
    public List<String> expected() {
        // The lookups within others ask for the same key, and are a part of them.
        return List.of(CACHE + ": cache_misses=6, total_queries=6, loads_ok=6");
    }
}
