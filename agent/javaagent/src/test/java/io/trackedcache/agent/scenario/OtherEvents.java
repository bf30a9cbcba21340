package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheCleanup;
import io.trackedcache.annotation.CachePut;
import io.trackedcache.annotation.CacheRemoval;
import io.trackedcache.annotation.CacheSize;
import io.trackedcache.annotation.TrackedCache;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Puts, removals, cleanups and the size of a cache that is named by its class. */
@TrackedCache("other-events")
@SuppressWarnings({"FutureReturnValueIgnored", "UnusedMethod"
}) // Callers drop futures, and the agent asks for the size.
public final class OtherEvents implements Scenario {
    private static final Map<String, String> VALUES = new HashMap<>();

    @CachePut
    private @Nullable String put(String key, String value) {
        return VALUES.put(key, value);
    }

    @CachePut
    private boolean putIfAbsent(String key, String value) {
        return VALUES.putIfAbsent(key, value) == null;
    }

    @CachePut
    private void putAll(Map<String, String> all) {
        VALUES.putAll(all);
    }

    @TrackedCache
    @CacheRemoval
    private @Nullable String remove(String key) {
        return VALUES.remove(key);
    }

    @CacheRemoval
    private void removeOne(String key) {
        if (VALUES.remove(key) == null) {
            throw new IllegalArgumentException(key);
        }
    }

    @CacheRemoval
    private int removeAll(List<String> keys) {
        return (int) keys.stream().filter(key -> VALUES.remove(key) != null).count();
    }

    @CacheRemoval
    private List<String> removeAllOf(List<String> values) {
        VALUES.values().removeAll(values);
        return values;
    }

    @CacheRemoval
    private Object removeValue(Object value) {
        return value;
    }

    @CachePut
    private Object putUnder(Map<String, String> key, Object before) {
        return key.isEmpty() ? key : before;
    }

    @CacheRemoval
    private CompletableFuture<Optional<String>> removeLater(String key) {
        return CompletableFuture.completedFuture(Optional.ofNullable(VALUES.remove(key)));
    }

    @CacheCleanup
    private long cleanUp(long cleaned) {
        if (cleaned < 0) {
            throw new IllegalArgumentException("below zero");
        }
        return cleaned;
    }

    @CacheCleanup
    private void cleanUpSilently() {}

    @CacheSize
    private int size() {
        return VALUES.size();
    }

    @Override
    public void run() {
        put("a", "A");
        put("a", "B");
        putIfAbsent("a", "C");
        putIfAbsent("b", "B");
        putAll(Map.of("c", "C", "d", "D", "e", "E"));
        remove("a");
        remove("x");
        removeOne("b");
        removeAll(List.of("c", "x"));
        removeLater("d");
        removeAllOf(List.of("x", "y"));
        removeValue(17);
        removeValue(List.of(1, 2));
        removeValue(false);
        putUnder(Map.of("a", "A", "b", "B"), false);
        removeLater("x");
        cleanUp(5);
        cleanUp(0);
        cleanUpSilently();
        for (Runnable failing : List.<Runnable>of(() -> cleanUp(-1), () -> removeOne("x"))) {
            try {
                failing.run();
            } catch (IllegalArgumentException expected) {
                // A failed cleanup is counted, a failed removal is not.
            }
        }
    }

    @Override
    public List<String> expected() {
        return List.of("other-events: cache_hits=1, cache_misses=1, total_queries=2, expired_entries_cleaned=5,"
                + " cleanup_runs=4, cleanup_errors=1, puts=7, removals=8, cache_size=1");
    }
}
