package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.TrackedCache;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A cache of futures: lookups during a load get the same future. */
@SuppressWarnings("FutureReturnValueIgnored") // Callers may drop futures.
public final class AsynchronousLoads implements Scenario {
    private static final String CACHE = "asynchronous-loads";

    private final ConcurrentMap<String, CompletableFuture<String>> futures = new ConcurrentHashMap<>();
    private final List<CompletableFuture<String>> running = new ArrayList<>();

    @TrackedCache(CACHE)
    CompletableFuture<String> get(String key) {
        return futures.computeIfAbsent(key, this::load);
    }

    @CacheLoad
    private CompletableFuture<String> load(String key) {
        CompletableFuture<String> future = new CompletableFuture<>();
        running.add(future);
        return future;
    }

    @Override
    public void run() {
        get("a");
        get("a");
        get("a");
        get("b");
        running.get(0).complete("A");
        running.get(1).completeExceptionally(new IllegalStateException("no b"));
        get("a");
        load("refresh").complete("again");
    }

    @Override
    public List<String> expected() {
        return List.of(CACHE
                + ": cache_hits=3, cache_misses=2, total_queries=5, loads_ok=2, loads_failed=1, coalesced_waits=2,"
                + " refreshes=1");
    }
}
