package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.CacheName;
import io.trackedcache.annotation.TrackedCache;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A lookup whose result comes from another cache is a miss, and the load within is that cache's alone. */
public final class TiersOfCaches implements Scenario {

    /** The upper tier of two classes. It loads nothing by itself. */
    private static final class Upper {
        private final Map<String, String> values = new HashMap<>();
        private final Lower lower = new Lower();

        @TrackedCache("upper")
        Optional<String> get(String key) {
            String known = values.get(key);
            if (known == null) {
                known = lower.get(key);
                values.put(key, known);
            }
            return Optional.of(known);
        }
    }

    private static final class Lower {
        private final Map<String, String> values = new HashMap<>();

        @TrackedCache("lower")
        String get(String key) {
            return values.computeIfAbsent(key, this::load);
        }

        @CacheLoad
        private String load(String key) {
            return "value of " + key;
        }
    }

    /** Two plain tiers: neither has a load. */
    private static final class Near {
        private final Map<String, String> values = new HashMap<>();
        private final Far far = new Far();

        @TrackedCache("near")
        @Nullable
        String get(String key) {
            String known = values.get(key);
            if (known == null) {
                known = far.get(key);
                values.put(key, known);
            }
            return known;
        }
    }

    private static final class Far {
        private final Map<String, String> values = new HashMap<>(Map.of("a", "A", "b", "B"));

        @TrackedCache("far")
        @Nullable
        String get(String key) {
            return values.get(key);
        }
    }

    /** Tiers of one class. */
    private static final class Tier {
        @CacheName
        private final String name;

        private final @Nullable Tier next;
        private final Map<String, String> values = new HashMap<>();

        Tier(String name, @Nullable Tier next) {
            this.name = name;
            this.next = next;
        }

        @TrackedCache
        String get(String key) {
            String known = values.get(key);
            if (known == null) {
                known = next == null ? load(key) : next.get(key);
                values.put(key, known);
            }
            return known;
        }

        @CacheLoad
        private String load(String key) {
            return name + " has loaded " + key;
        }
    }

    @Override
    public void run() {
        Upper upper = new Upper();
        Near near = new Near();
        Tier tier = new Tier("tier-1", new Tier("tier-2", null));
        for (int i = 0; i < 10; i++) {
            String key = i % 2 == 0 ? "a" : "b";
            upper.get(key);
            near.get(key);
            tier.get(key);
        }
        near.far.get("a");
    }

    @Override
    public List<String> expected() {
        return List.of(
                "upper: cache_hits=8, cache_misses=2, total_queries=10",
                "lower: cache_misses=2, total_queries=2, loads_ok=2",
                "near: cache_hits=8, cache_misses=2, total_queries=10",
                "far: cache_hits=3, total_queries=3",
                "tier-1: cache_hits=8, cache_misses=2, total_queries=10",
                "tier-2: cache_misses=2, total_queries=2, loads_ok=2");
    }
}
