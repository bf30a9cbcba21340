package io.trackedcache.agent.samples;

import io.trackedcache.agent.scenario.Scenario;
import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.CacheName;
import io.trackedcache.annotation.TrackedCache;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A small cache over a large one, of two classes and of one. */
@SuppressWarnings("UnusedVariable") // The agent reads the name.
public final class Tiers implements Scenario {
    // sample
    /** The small cache, L1. It loads nothing by itself. */
    static final class NearProducts {
        private final Map<String, String> products = new ConcurrentHashMap<>();
        private final SharedProducts shared = new SharedProducts();

        @TrackedCache("products-l1")
        String get(String id) {
            String known = products.get(id);
            if (known == null) {
                known = shared.get(id);
                products.put(id, known);
            }
            return known;
        }

        void clear() {
            products.clear();
        }
    }

    /** The large cache, L2, which loads. */
    static final class SharedProducts {
        private final Map<String, String> products = new ConcurrentHashMap<>();

        @TrackedCache("products-l2")
        String get(String id) {
            return products.computeIfAbsent(id, this::load);
        }

        @CacheLoad
        private String load(String id) {
            return "product " + id;
        }
    }
    // end

    // sample
    /** A cache over another one of the same class, or over none. */
    static final class Tier {
        @CacheName
        private final String name;

        private final @Nullable Tier below;
        private final Map<String, String> values = new ConcurrentHashMap<>();

        Tier(String name, @Nullable Tier below) {
            this.name = name;
            this.below = below;
        }

        @TrackedCache
        String get(String id) {
            String known = values.get(id);
            if (known == null) {
                known = below == null ? load(id) : below.get(id);
                values.put(id, known);
            }
            return known;
        }

        @CacheLoad
        private String load(String id) {
            return "price of " + id;
        }

        void clear() {
            values.clear();
        }
    }
    // end

    private final NearProducts products = new NearProducts();
    private final Tier prices = new Tier("prices-l1", new Tier("prices-l2", null));

    @Override
    public void run() {
        getThreeTimes();
        products.clear();
        prices.clear();
        getThreeTimes();
    }

    private void getThreeTimes() {
        for (String id : List.of("pen", "pen", "ink")) {
            products.get(id);
            prices.get(id);
        }
    }

    @Override
    public List<String> expected() {
        return List.of(
                "products-l1: cache_hits=2, cache_misses=4, total_queries=6",
                "products-l2: cache_hits=2, cache_misses=2, total_queries=4, loads_ok=2",
                "prices-l1: cache_hits=2, cache_misses=4, total_queries=6",
                "prices-l2: cache_hits=2, cache_misses=2, total_queries=4, loads_ok=2");
    }
}
