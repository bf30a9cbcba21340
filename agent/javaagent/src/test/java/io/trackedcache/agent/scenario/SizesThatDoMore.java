package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheCleanup;
import io.trackedcache.annotation.CacheExpiry;
import io.trackedcache.annotation.CachePut;
import io.trackedcache.annotation.CacheRemoval;
import io.trackedcache.annotation.CacheSignals;
import io.trackedcache.annotation.CacheSize;
import io.trackedcache.annotation.TrackedCache;
import io.trackedcache.registry.TrackerRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A size method that cleans up, looks up, puts, removes and signals: what a view causes is not counted. */
public final class SizesThatDoMore implements Scenario {
    private static final String CACHE = "sizes-that-do-more";
    private static final String OTHER = "sizes-that-do-more-other";

    private static final class Other {
        @TrackedCache(OTHER)
        String find(String key) {
            return key;
        }
    }

    private static final class Busy {
        private final Map<String, String> values = new HashMap<>();
        private final Other other = new Other();

        @TrackedCache(CACHE)
        @Nullable
        String get(String key) {
            String value = values.get(key);
            return value == null || isExpired(value) ? null : value;
        }

        @CacheExpiry(CACHE)
        boolean isExpired(String value) {
            return value.equals("old");
        }

        @CachePut(CACHE)
        void put(String key, String value) {
            values.put(key, value);
        }

        @CacheRemoval(CACHE)
        boolean remove(String key) {
            return values.remove(key) != null;
        }

        @CacheCleanup(CACHE)
        int cleanUp() {
            int before = values.size();
            values.values().removeIf("old"::equals);
            return before - values.size();
        }

        @CacheSize(CACHE)
        int size() {
            put("temporary", "value");
            remove("temporary");
            other.find("key");
            get("a");
            get("b");
            CacheSignals.evicted(CACHE);
            cleanUp();
            return values.size();
        }
    }

    private final Busy cache = new Busy();

    @Override
    public void run() {
        cache.put("a", "A");
        cache.put("b", "old");
        cache.get("a");
        cache.get("b");
        for (int i = 0; i < 3; i++) {
            Checks.require(TrackerRegistry.global()
                            .find(CACHE)
                            .orElseThrow()
                            .gauges()
                            .size()
                            .orElse(-1)
                    == 1);
        }
        Checks.require(cache.size() == 1);
    }

    /** The last call of the size is one by the application, so that is counted. */
    @Override
    public List<String> expected() {
        return List.of(
                CACHE + ": cache_hits=2, cache_misses=2, cache_expired=1, total_queries=4, cleanup_runs=1, puts=3,"
                        + " removals=1, evictions=1, cache_size=1",
                OTHER + ": cache_hits=1, total_queries=1");
    }
}
