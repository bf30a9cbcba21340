package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CachePut;
import io.trackedcache.annotation.CacheRemoval;
import io.trackedcache.annotation.TrackedCache;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Methods of a cache that call each other for the same key: the outermost call counts, once. */
public final class DelegatingMethods implements Scenario {
    private static class Base {
        private final Map<String, String> values = new HashMap<>();

        @TrackedCache("delegating")
        @Nullable
        String get(String key) {
            return values.get(key);
        }

        @TrackedCache("delegating")
        @Nullable
        String get(String key, Function<String, @Nullable String> otherwise) {
            String known = get(key);
            return known == null ? otherwise.apply(key) : known;
        }

        @CachePut("delegating")
        void put(String key, String value) {
            put(key, value, 60);
        }

        @CachePut("delegating")
        void put(String key, String value, int seconds) {
            values.put(key, value + " for " + seconds);
        }

        @CachePut("delegating")
        void putAll(Map<String, String> all) {
            all.forEach(this::put);
        }

        @CacheRemoval("delegating")
        boolean remove(String key) {
            return values.remove(key) != null;
        }

        @CacheRemoval("delegating")
        int removeAll(Collection<String> keys) {
            int before = values.size();
            keys.forEach(this::remove);
            return before - values.size();
        }
    }

    private static final class Derived extends Base {
        @Override
        @TrackedCache("delegating")
        @Nullable
        String get(String key) {
            return super.get(key);
        }
    }

    /** A memo that calls itself for other keys: each of them is a lookup. */
    private static final class Memo {
        private final Map<Integer, Long> known = new HashMap<>();

        @TrackedCache("memo")
        @Nullable
        Long find(int n) {
            return known.get(n);
        }

        long fibonacci(int n) {
            Long found = find(n);
            if (found != null) {
                return found;
            }
            long computed = n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
            known.put(n, computed);
            return computed;
        }
    }

    @Override
    public void run() {
        Base base = new Derived();
        base.putAll(Map.of("a", "A", "b", "B", "c", "C"));
        base.put("d", "D");
        base.get("a");
        base.get("a", key -> null);
        base.get("e", key -> null);
        base.removeAll(List.of("a", "b", "e"));
        base.remove("d");
        new Memo().fibonacci(10);
    }

    @Override
    public List<String> expected() {
        return List.of(
                "delegating: cache_hits=2, cache_misses=1, total_queries=3, puts=4, removals=3",
                "memo: cache_hits=8, cache_misses=11, total_queries=19");
    }
}
