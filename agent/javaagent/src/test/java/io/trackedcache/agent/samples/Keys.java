package io.trackedcache.agent.samples;

import io.trackedcache.agent.scenario.Scenario;
import io.trackedcache.annotation.CacheKey;
import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.TrackedCache;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A load whose key is not its first parameter. */
public final class Keys implements Scenario {
    private final ConcurrentMap<String, String> titles = new ConcurrentHashMap<>();

    // sample
    @TrackedCache("titles")
    Optional<String> title(String page) {
        return Optional.of(titles.computeIfAbsent(page, key -> fetchTitle("https", key)));
    }

    @CacheLoad
    private String fetchTitle(String protocol, @CacheKey String page) {
        return protocol + ": " + page;
    }
    // end

    @Override
    public void run() {
        title("index");
        title("index");
    }

    @Override
    public List<String> expected() {
        return List.of("titles: cache_hits=1, cache_misses=1, total_queries=2, loads_ok=1");
    }
}
