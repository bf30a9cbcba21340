package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheReady;
import io.trackedcache.annotation.TrackedCache;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cache that is not ready at first. */
public final class UninitializedByPredicate implements Scenario {
    private static final String CACHE = "uninitialized-by-predicate";

    private boolean initialized;

    @TrackedCache(CACHE)
    @Nullable
    String find(String key) {
        return isInitialized() && !key.isEmpty() ? key : null;
    }

    @CacheReady
    private boolean isInitialized() {
        return initialized;
    }

    @Override
    public void run() {
        find("a");
        find("b");
        initialized = true;
        find("c");
        find("");
    }

    @Override
    public List<String> expected() {
        return List.of(CACHE + ": cache_hits=1, cache_misses=3, queries_while_uninitialized=2, total_queries=4");
    }
}
