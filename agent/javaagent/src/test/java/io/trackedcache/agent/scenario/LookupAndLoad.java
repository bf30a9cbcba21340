package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.TrackedCache;
import java.util.List;

/** A method that is both lookup and load of one cache is refused: it would be a miss on each call. */
public final class LookupAndLoad implements Scenario {
    private static final String CACHE = "lookup-and-load";

    @TrackedCache(CACHE)
    @CacheLoad(CACHE)
    private String findOrLoad(String key) {
        return "value of " + key;
    }

    @Override
    public void run() {
        findOrLoad("a");
        findOrLoad("a");
    }

    @Override
    public List<String> expected() {
        return List.of(CACHE + ": unknown");
    }

    @Override
    public List<String> uncounted() {
        return List.of(LookupAndLoad.class.getName() + ".findOrLoad");
    }
}
