package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CachePut;
import io.trackedcache.annotation.CacheRemoval;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Puts and removals whose numbers are amounts, values or neither, compared with the books of the driver. */
@SuppressWarnings("FutureReturnValueIgnored") // Callers drop futures.
public final class AmountsOfEvents implements Scenario {
    private static final String CACHE = "amounts-of-events";

    /** A store with books of its own. */
    private static final class Store {
        private final Map<String, Object> values = new HashMap<>();
        private int puts;
        private int removals;

        void put(String key, Object value) {
            values.put(key, value);
            puts++;
        }

        @Nullable
        Object remove(String key) {
            Object removed = values.remove(key);
            removals += removed == null ? 0 : 1;
            return removed;
        }
    }

    private final Store store = new Store();

    @CachePut(CACHE)
    private void put(String key, Object value) {
        store.put(key, value);
    }

    @CachePut(CACHE)
    private void save(Map<String, Object> document) {
        store.put(String.valueOf(document.get("id")), document);
    }

    @CachePut(CACHE)
    private void put(String key, Map<String, Object> document) {
        store.put(key, document);
    }

    @CachePut(CACHE)
    private void putAll(String prefix, Map<String, Object> all) {
        all.forEach((key, value) -> store.put(prefix + key, value));
    }

    @CachePut(CACHE)
    private CompletableFuture<Boolean> putIfAbsent(String key, Object value) {
        boolean isAbsent = !store.values.containsKey(key);
        if (isAbsent) {
            store.put(key, value);
        }
        return CompletableFuture.completedFuture(isAbsent);
    }

    @CachePut(value = CACHE, amount = true)
    private Long store(String first, String second) {
        store.put(first, 1);
        store.put(second, 2);
        return 2L;
    }

    @CacheRemoval(CACHE)
    private int removeNumber(String key) {
        return store.remove(key) instanceof Integer number ? number : -1;
    }

    @CacheRemoval(CACHE)
    private Boolean remove(String key) {
        return store.remove(key) != null;
    }

    /** As a template of Spring does. */
    @CacheRemoval(CACHE)
    private Long delete(Collection<String> keys) {
        return count(keys);
    }

    @CacheRemoval(CACHE)
    private long delete(String... keys) {
        return count(List.of(keys));
    }

    private long count(Collection<String> keys) {
        return keys.stream().filter(key -> store.remove(key) != null).count();
    }

    @CacheRemoval(CACHE)
    private CompletableFuture<Void> drop(String key) {
        store.remove(key);
        return CompletableFuture.completedFuture(null);
    }

    @CacheRemoval(CACHE)
    private CompletableFuture<Boolean> tryDrop(String key) {
        return CompletableFuture.completedFuture(store.remove(key) != null);
    }

    @CacheRemoval(CACHE)
    private CompletableFuture<Long> dropAll(List<String> keys, CompletableFuture<Long> later) {
        return keys.isEmpty() ? CompletableFuture.failedFuture(new IllegalStateException()) : later;
    }

    @CacheRemoval(value = CACHE, amount = true)
    private int removeOlderThan(int age) {
        List<String> old = store.values.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Integer known && known > age)
                .map(Map.Entry::getKey)
                .toList();
        return (int) count(old);
    }

    @CacheRemoval(CACHE)
    private int clear() {
        return (int) count(List.copyOf(store.values.keySet()));
    }

    @Override
    public void run() {
        put("a", 4_217);
        put("b", 60);
        put("c", 61);
        save(Map.of("id", "d", "name", "D", "age", 7));
        put("e", Map.of("x", 1, "y", 2));
        putAll("all-", Map.of("a", 1, "b", 2, "c", 3));
        putIfAbsent("a", 1);
        putIfAbsent("f", 1);
        store("g", "h");

        removeNumber("a");
        remove("d");
        remove("x");
        removeOlderThan(59);
        delete(List.of("all-a", "all-b", "x"));
        delete("g", "x");
        drop("e");
        tryDrop("x");
        tryDrop("f");
        CompletableFuture<Long> later = new CompletableFuture<>();
        dropAll(List.of("h", "x"), later);
        dropAll(List.of(), later);
        later.complete(count(List.of("h", "x")));
        clear();

        Checks.require(store.puts == 11 && store.removals == 11);
    }

    @Override
    public List<String> expected() {
        return List.of(CACHE + ": puts=11, removals=11");
    }
}
