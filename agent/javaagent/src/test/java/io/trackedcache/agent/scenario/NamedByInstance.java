package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheExpiry;
import io.trackedcache.annotation.CacheName;
import io.trackedcache.annotation.CachePut;
import io.trackedcache.annotation.CacheSize;
import io.trackedcache.annotation.TrackedCache;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One class for many caches. */
@SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // The agent calls them.
public final class NamedByInstance implements Scenario {

    /** The class of the caches. */
    static final class Cache {
        @CacheName
        private final String name;

        private final Map<String, String> values = new HashMap<>();

        Cache(String name) {
            this.name = name;
        }

        Cache(int number) {
            this("named-" + number);
        }

        @TrackedCache
        @Nullable
        String find(String key) {
            String value = values.get(key);
            return value == null || isExpired(value) ? null : value;
        }

        @CacheExpiry
        boolean isExpired(String value) {
            return value.isEmpty();
        }

        @CachePut
        void put(String key, String value) {
            values.put(key, value);
        }

        @CacheSize
        private int size() {
            return values.size();
        }
    }

    private final Cache one = new Cache(1);
    private final Cache two = new Cache("named-2");
    private final Cache twoAgain = new Cache(2);

    @Override
    public void run() {
        one.put("a", "A");
        one.put("b", "");
        one.find("a");
        one.find("b");
        two.put("c", "C");
        two.find("x");
        twoAgain.put("c", "C");
        twoAgain.find("c");
    }

    @Override
    public List<String> expected() {
        return List.of(
                "named-1: cache_hits=1, cache_misses=1, cache_expired=1, total_queries=2, puts=2, cache_size=2",
                "named-2: cache_hits=1, cache_misses=1, total_queries=2, puts=2, cache_size=2",
                "Cache: unknown");
    }
}
