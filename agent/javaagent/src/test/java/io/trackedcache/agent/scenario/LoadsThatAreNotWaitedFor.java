package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.TrackedCache;
import java.util.List;

/** A lookup that calls another lookup of its cache, which loads, has not waited for another thread. */
public final class LoadsThatAreNotWaitedFor implements Scenario {
    private static final String CACHE = "not-waited-for";

    @TrackedCache(CACHE)
    Object find() {
        return findWithin();
    }

    @TrackedCache(CACHE)
    private Object findWithin() {
        return load();
    }

    @CacheLoad
    private Object load() {
        return new Object();
    }

    @Override
    public void run() {
        find();
        find();
    }

    @Override
    public List<String> expected() {
        return List.of(CACHE + ": cache_hits=2, cache_misses=2, total_queries=4, loads_ok=2");
    }
}
