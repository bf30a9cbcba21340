package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.TrackedCache;
import io.trackedcache.registry.TrackerRegistry;
import java.util.List;

/** A program removes a cache whose methods go on counting: its counts start at zero, and all later ones are shown. */
public final class RemovedByProgram implements Scenario {
    private static final String CACHE = "removed-by-program";

    @TrackedCache(CACHE)
    private Object find() {
        return this;
    }

    @Override
    public void run() {
        find();
        find();
        TrackerRegistry.global().remove("default", CACHE);
        find();
        TrackerRegistry.global().tracker(CACHE).recordMiss();
    }

    @Override
    public List<String> expected() {
        return List.of(CACHE + ": cache_hits=1, cache_misses=1, total_queries=2");
    }
}
