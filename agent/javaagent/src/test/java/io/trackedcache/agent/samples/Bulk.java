package io.trackedcache.agent.samples;

import io.trackedcache.agent.scenario.Scenario;
import io.trackedcache.annotation.CacheKey;
import io.trackedcache.annotation.TrackedCache;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One call, many lookups. */
public final class Bulk implements Scenario {
    private final Map<String, String> people = Map.of("ann", "Ann", "bob", "Bob");

    // sample
    @TrackedCache(value = "people", bulk = true)
    Map<String, String> findAll(Collection<String> ids) {
        Map<String, String> found = new HashMap<>(people);
        found.keySet().retainAll(ids);
        return found;
    }
    // end

    // sample
    @TrackedCache(value = "people", bulk = true)
    Map<String, String> findAll(List<String> fields, @CacheKey Collection<String> ids) {
        Map<String, String> found = new HashMap<>(people);
        found.keySet().retainAll(ids);
        found.replaceAll((id, name) -> name + " with " + fields);
        return found;
    }
    // end

    @Override
    public void run() {
        findAll(List.of("ann", "bob", "eve"));
        findAll(List.of("age"), List.of("ann", "max"));
    }

    @Override
    public List<String> expected() {
        return List.of("people: cache_hits=3, cache_misses=2, total_queries=5");
    }
}
