package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.Miss;
import io.trackedcache.annotation.TrackedCache;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Lookups of many keys at once. */
@SuppressWarnings("FutureReturnValueIgnored") // Callers may drop futures.
public final class BulkLookups implements Scenario {
    private static final String CACHE = "bulk-lookups";

    @TrackedCache(value = CACHE, bulk = true)
    @Nullable
    Map<String, Integer> findAll(Collection<String> keys) {
        if (keys.isEmpty()) {
            return null;
        }
        Map<String, Integer> found = new HashMap<>();
        for (String key : keys) {
            found.put(key, key.startsWith("x") ? null : 1);
        }
        found.put("besides", 1);
        keys.clear();
        return found;
    }

    @TrackedCache(value = CACHE, bulk = true)
    List<String> list(String... keys) {
        return List.of(keys).subList(0, keys.length - 1);
    }

    @TrackedCache(value = CACHE, bulk = true)
    CompletableFuture<List<Integer>> later(int[] keys) {
        return CompletableFuture.completedFuture(List.of(keys[0]));
    }

    @TrackedCache(
            value = CACHE,
            miss = {Miss.NEGATIVE, Miss.ZERO})
    long number(long number) {
        return number;
    }

    @TrackedCache(value = CACHE, miss = Miss.EMPTY)
    Object content(Object content) {
        return content;
    }

    @Override
    public void run() {
        findAll(new ArrayList<>(List.of("a", "b", "a", "x", "x2")));
        findAll(new ArrayList<>());
        list("a", "b", "c");
        later(new int[] {1, 2});
        number(-1);
        number(0);
        number(1);
        content(List.of());
        content(Map.of());
        content("");
        content(new int[0]);
        content(List.of(1));
    }

    @Override
    public List<String> expected() {
        // Bulk: 2 of 4, 0 of 0, 2 of 3, 1 of 2. Then 1 of 3 numbers and 1 of 5 contents.
        return List.of(CACHE + ": cache_hits=7, cache_misses=10, total_queries=17");
    }
}
