package io.trackedcache.agent.samples;

import io.trackedcache.agent.scenario.Scenario;
import io.trackedcache.annotation.TrackedCache;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lookups whose results decide between hit and miss. */
public final class Lookups implements Scenario {
    private final Map<String, String> articles = Map.of("4711", "soap");

    // sample
    @TrackedCache("articles")
    Optional<String> find(String number) {
        return Optional.ofNullable(articles.get(number));
    }
    // end

    @Override
    public void run() {
        find("4711");
        find("4712");
    }

    @Override
    public List<String> expected() {
        return List.of("articles: cache_hits=1, cache_misses=1, total_queries=2");
    }
}
