package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheExpiry;
import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.CacheName;
import io.trackedcache.annotation.CachePut;
import io.trackedcache.annotation.TrackedCache;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Roles in other classes that name a cache by the simple name of its class, used before and after that is loaded. */
@SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // The agent calls them.
public final class SimpleNamesOfCaches implements Scenario {

    /** Runs before the class of the cache is loaded. */
    static final class WarmUp {
        private final Map<String, String> values = new HashMap<>();

        @CachePut("SimplyNamed")
        void put(String key, String value) {
            values.put(key, value);
        }

        @CacheExpiry("SimplyNamed")
        boolean isExpired(String value) {
            return value.isEmpty();
        }
    }

    static final class SimplyNamed {
        private final WarmUp warmUp;
        private final Loader loader = new Loader();

        SimplyNamed(WarmUp warmUp) {
            this.warmUp = warmUp;
        }

        @TrackedCache
        @Nullable
        String find(String key) {
            String value = warmUp.values.get(key);
            return value == null || warmUp.isExpired(value) ? loader.load(key) : value;
        }
    }

    /** Runs after the class of the cache is loaded. */
    static final class Loader {
        @CacheLoad("SimplyNamed")
        @Nullable
        String load(String key) {
            return key.equals("gone") ? null : key;
        }
    }

    /** Has two caches for each of its instances. */
    record Region(@CacheName String region) {
        @TrackedCache("reg")
        @Nullable
        String find(String key) {
            return key;
        }

        @TrackedCache("meta")
        @Nullable
        String findMeta(String key) {
            return null;
        }
    }

    private final Region europe = new Region("eu");

    @Override
    public void run() {
        WarmUp warmUp = new WarmUp();
        warmUp.put("a", "A");
        warmUp.put("b", "");
        warmUp.isExpired("");
        find(warmUp);
        europe.find("a");
        europe.findMeta("a");
    }

    private static void find(WarmUp warmUp) {
        SimplyNamed cache = new SimplyNamed(warmUp);
        cache.find("a");
        cache.find("b");
        cache.find("gone");
        warmUp.put("c", "C");
    }

    @Override
    public List<String> expected() {
        return List.of(
                "SimplyNamed: cache_hits=1, cache_misses=2, cache_expired=1, total_queries=3, loads_ok=2, puts=3",
                "reg[eu]: cache_hits=1, total_queries=1",
                "meta[eu]: cache_misses=1, total_queries=1");
    }
}
