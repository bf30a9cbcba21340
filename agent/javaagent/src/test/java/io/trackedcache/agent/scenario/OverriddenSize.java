package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheSize;
import io.trackedcache.annotation.TrackedCache;
import java.util.List;

/** A size method that overrides another size method. */
public final class OverriddenSize implements Scenario {
    private static final String CACHE = "overridden-size";

    /** Any cache. */
    static class Base {
        @TrackedCache(CACHE)
        String find() {
            return "found";
        }

        @CacheSize(CACHE)
        int size() {
            return 1;
        }

        @CacheSize(CACHE)
        int sizeOnDisk() {
            return 100;
        }
    }

    /** A larger one. */
    static final class Large extends Base {
        @Override
        @CacheSize(CACHE)
        int size() {
            return 10;
        }
    }

    private final Base cache = new Large();

    @Override
    public void run() {
        cache.find();
    }

    @Override
    public List<String> expected() {
        return List.of(CACHE + ": cache_hits=1, total_queries=1, cache_size=110");
    }
}
