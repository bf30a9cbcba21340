package io.trackedcache.agent.samples;

import io.trackedcache.agent.scenario.Scenario;
import io.trackedcache.annotation.CacheName;
import io.trackedcache.annotation.CachePut;
import io.trackedcache.annotation.TrackedCache;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One class for many caches. */
@SuppressWarnings("UnusedVariable") // The agent reads the name.
public final class ManyCaches implements Scenario {
    // sample
    static final class Region {
        @CacheName
        private final String name;

        private final Map<String, String> values = new HashMap<>();

        Region(String name) {
            this.name = name;
        }

        @TrackedCache
        Optional<String> find(String key) {
            return Optional.ofNullable(values.get(key));
        }

        @CachePut
        void put(String key, String value) {
            values.put(key, value);
        }
    }
    // end

    private final Region north = new Region("north");
    private final Region south = new Region("south");

    @Override
    public void run() {
        north.put("capital", "Kiel");
        north.find("capital");
        south.find("capital");
    }

    @Override
    public List<String> expected() {
        return List.of("north: cache_hits=1, total_queries=1, puts=1", "south: cache_misses=1, total_queries=1");
    }
}
