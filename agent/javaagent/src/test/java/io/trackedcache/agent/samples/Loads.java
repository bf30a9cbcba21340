package io.trackedcache.agent.samples;

import io.trackedcache.agent.scenario.Scenario;
import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.TrackedCache;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A cache that loads missing entries. */
public final class Loads implements Scenario {
    private final ConcurrentMap<String, String> pages = new ConcurrentHashMap<>();

    // sample
    @TrackedCache("pages")
    String get(String title) {
        return pages.computeIfAbsent(title, this::load);
    }

    @CacheLoad
    private String load(String title) {
        return "the text of " + title;
    }
    // end

    @Override
    public void run() {
        get("index");
        get("index");
        load("index");
    }

    @Override
    public List<String> expected() {
        return List.of("pages: cache_hits=1, cache_misses=1, total_queries=2, loads_ok=2, refreshes=1");
    }
}
