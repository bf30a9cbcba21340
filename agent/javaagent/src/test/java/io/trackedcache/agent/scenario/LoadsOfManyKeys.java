package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.TrackedCache;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;

/** Loads of many keys, by lookups of many keys and by lookups of one. */
public final class LoadsOfManyKeys implements Scenario {

    /** A bulk lookup that loads the missing keys at once; the load gives fewer keys, and others. */
    private static final class AtOnce {
        private final Map<String, String> values = new HashMap<>();

        @TrackedCache(value = "at-once", bulk = true)
        Map<String, String> getAll(List<String> keys) {
            List<String> missing = new ArrayList<>(keys);
            missing.removeAll(values.keySet());
            if (!missing.isEmpty()) {
                values.putAll(loadAll(missing));
            }
            Map<String, String> found = new HashMap<>(values);
            found.keySet().retainAll(keys);
            return found;
        }

        @CacheLoad
        private Map<String, String> loadAll(Collection<String> keys) {
            Map<String, String> loaded = new HashMap<>();
            keys.stream().filter(key -> !key.equals("none")).forEach(key -> loaded.put(key, "value of " + key));
            loaded.put("not asked for", "value");
            return loaded;
        }
    }

    /** A bulk lookup that loads each missing key on another thread. */
    private static final class OneByOne {
        private final ConcurrentMap<String, String> values = new ConcurrentHashMap<>();

        @TrackedCache(value = "one-by-one", bulk = true)
        CompletableFuture<Map<String, String>> getAll(List<String> keys) {
            return CompletableFuture.supplyAsync(() -> keys.stream()
                    .filter(key -> !key.equals("none"))
                    .collect(Collectors.toMap(key -> key, key -> values.computeIfAbsent(key, this::load))));
        }

        @TrackedCache("one-by-one")
        String get(String key) {
            return values.computeIfAbsent(key, this::load);
        }

        @CacheLoad
        private String load(String key) {
            return "value of " + key;
        }
    }

    /** Lookups of one key that are loaded together. */
    private static final class Batched {
        private final Map<Integer, CompletableFuture<String>> values = new HashMap<>();

        @TrackedCache("batched")
        CompletableFuture<String> get(int key) {
            return values.computeIfAbsent(key, missing -> new CompletableFuture<>());
        }

        @CacheLoad
        private Map<Integer, String> loadAll(List<Integer> keys) {
            return keys.stream().collect(Collectors.toMap(key -> key, key -> "value of " + key));
        }

        private void complete(int key, String value) {
            CompletableFuture<String> future = values.get(key);
            if (future != null) {
                future.complete(value);
            }
        }

        void dispatch() {
            List<Integer> missing = values.entrySet().stream()
                    .filter(entry -> !entry.getValue().isDone())
                    .map(Map.Entry::getKey)
                    .toList();
            loadAll(missing).forEach(this::complete);
        }
    }

    /** A cache whose values are maps: their keys are not those of lookups. */
    private static final class OfMaps {
        private final Map<String, Map<String, String>> values = new HashMap<>();

        @TrackedCache("of-maps")
        Map<String, String> get(String key) {
            return values.computeIfAbsent(key, this::load);
        }

        @CacheLoad
        private Map<String, String> load(String key) {
            return Map.of("a", key);
        }
    }

    @Override
    public void run() {
        AtOnce atOnce = new AtOnce();
        atOnce.getAll(List.of("a", "b", "none"));
        atOnce.getAll(List.of("a", "b", "c"));
        OneByOne oneByOne = new OneByOne();
        oneByOne.get("a");
        oneByOne.getAll(List.of("a", "b", "none")).join();
        oneByOne.getAll(List.of("a", "b")).join();
        Batched batched = new Batched();
        List<CompletableFuture<String>> futures = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            futures.add(batched.get(i));
            futures.add(batched.get(i));
        }
        batched.dispatch();
        futures.forEach(CompletableFuture::join);
        batched.get(3).join();
        OfMaps ofMaps = new OfMaps();
        ofMaps.get("a");
        ofMaps.get("b");
        ofMaps.get("a");
    }

    @Override
    public List<String> expected() {
        return List.of(
                "at-once: cache_hits=2, cache_misses=4, total_queries=6, loads_ok=2",
                "one-by-one: cache_hits=3, cache_misses=3, total_queries=6, loads_ok=2",
                "batched: cache_hits=6, cache_misses=5, total_queries=11, loads_ok=1, coalesced_waits=5",
                "of-maps: cache_hits=1, cache_misses=2, total_queries=3, loads_ok=2");
    }
}
