package io.trackedcache.agent.samples;

import io.trackedcache.agent.scenario.Scenario;
import io.trackedcache.annotation.CacheExpiry;
import io.trackedcache.annotation.CacheReady;
import io.trackedcache.annotation.TrackedCache;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Predicates that the cache has already. */
public final class Predicates implements Scenario {
    private final Map<String, Integer> expiries = Map.of("new", 20, "old", 5);
    private boolean initialized;

    // sample
    @TrackedCache("tickets")
    Optional<Integer> find(String id) {
        return isInitialized()
                ? Optional.ofNullable(expiries.get(id)).filter(expiry -> !isExpired(expiry))
                : Optional.empty();
    }

    @CacheReady
    boolean isInitialized() {
        return initialized;
    }

    @CacheExpiry
    boolean isExpired(int expiry) {
        return expiry < 10;
    }
    // end

    @Override
    public void run() {
        find("new");
        initialized = true;
        find("new");
        find("old");
        find("none");
    }

    @Override
    public List<String> expected() {
        return List.of(
                "tickets: cache_hits=1, cache_misses=3, cache_expired=1, queries_while_uninitialized=1, total_queries=4");
    }
}
