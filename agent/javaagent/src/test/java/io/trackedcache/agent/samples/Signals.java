package io.trackedcache.agent.samples;

import io.trackedcache.agent.scenario.Scenario;
import io.trackedcache.annotation.CacheLookup;
import io.trackedcache.annotation.TrackedCache;
import java.util.List;
import java.util.Map;

/** A lookup that signals its own outcome. */
public final class Signals implements Scenario {
    private final Map<String, String> cities = Map.of("bonn", "wet", "köln", "stale");

    // sample
    @TrackedCache("weather")
    String find(String city) {
        String report = cities.get(city);
        if (report == null) {
            CacheLookup.current().miss();
            return "unknown";
        }
        if (report.equals("stale")) {
            CacheLookup.current().stale();
        }
        return report;
    }
    // end

    @Override
    public void run() {
        find("bonn");
        find("köln");
        find("ulm");
    }

    @Override
    public List<String> expected() {
        return List.of("weather: cache_hits=2, cache_misses=1, total_queries=3, stale_hits=1");
    }
}
