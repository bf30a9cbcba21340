package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.TrackedCache;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Each load belongs to the lookup of its key, on whatever thread it runs and whatever the lookup makes of its result.
 */
public final class LoadsOnOtherThreads implements Scenario {
    private final ExecutorService pool = Executors.newFixedThreadPool(3);

    /** Loads on a pool, and returns the values in another form. */
    private final class Mapping {
        private final ConcurrentMap<Integer, String> values = new ConcurrentHashMap<>();

        @TrackedCache("mapping")
        Optional<Integer> length(int key) {
            String known = values.get(key);
            if (known == null) {
                known = get(key);
                values.put(key, known);
            }
            return Optional.of(known.length());
        }

        private String get(int key) {
            try {
                return pool.submit(() -> load(key)).get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }

        @CacheLoad
        private String load(int key) {
            return "value " + key;
        }
    }

    /** A cache of futures that are completed on a pool. */
    private final class OfFutures {
        private final ConcurrentMap<String, CompletableFuture<List<String>>> futures = new ConcurrentHashMap<>();

        @TrackedCache("of-futures")
        CompletableFuture<Integer> size(String key) {
            return futures.computeIfAbsent(key, missing -> CompletableFuture.supplyAsync(() -> load(missing), pool))
                    .thenApply(List::size);
        }

        @CacheLoad
        private List<String> load(String key) {
            return key.isEmpty() ? List.of(key) : List.of();
        }
    }

    /** A cache of booleans: false is a value. */
    private static final class Allowed {
        private final ConcurrentMap<String, Boolean> allowed = new ConcurrentHashMap<>();

        @TrackedCache("allowed")
        boolean isAllowed(String user) {
            return allowed.computeIfAbsent(user, this::load);
        }

        @CacheLoad
        private boolean load(String user) {
            return user.startsWith("admin");
        }
    }

    /** Loads the next key ahead, within the lookup of this one. */
    private static final class Ahead {
        private final ConcurrentMap<Integer, String> values = new ConcurrentHashMap<>();

        @TrackedCache("ahead")
        String get(int key) {
            String value = values.computeIfAbsent(key, this::load);
            values.computeIfAbsent(key + 1, this::load);
            return value;
        }

        @CacheLoad
        private String load(int key) {
            return "value " + key;
        }
    }

    /** Returns the old value at once, and loads the new one on a pool. */
    private static final class Refreshing {
        private final ConcurrentMap<String, String> values = new ConcurrentHashMap<>();
        private final CountDownLatch returned = new CountDownLatch(1);

        @TrackedCache("refreshing")
        String get(String key, ExecutorService executor) {
            String old = values.putIfAbsent(key, "old");
            var unused = executor.submit(() -> load(key));
            return old == null ? "old" : old;
        }

        @CacheLoad
        private String load(String key) throws InterruptedException {
            returned.await();
            return "new " + key;
        }
    }

    /** Looks up keys of a cache in parallel streams that load in the threads of the common pool. */
    private static final class Parallel {
        private final ConcurrentMap<Integer, Integer> values = new ConcurrentHashMap<>();

        @TrackedCache("parallel")
        Integer get(Integer key) {
            Integer known = values.get(key);
            if (known == null) {
                known = IntStream.range(0, 8)
                        .parallel()
                        .map(part -> part == 3 ? load(key) : 0)
                        .sum();
                values.put(key, known);
            }
            return known;
        }

        @CacheLoad
        private int load(int key) {
            return key;
        }
    }

    @Override
    public void run() throws Exception {
        Mapping mapping = new Mapping();
        OfFutures ofFutures = new OfFutures();
        Allowed allowed = new Allowed();
        Ahead ahead = new Ahead();
        Parallel parallel = new Parallel();
        for (int i = 0; i < 100; i++) {
            mapping.length(i % 10);
            ofFutures.size("key " + i % 10).join();
            allowed.isAllowed("user " + i % 10);
            ahead.get(i);
        }
        IntStream.range(0, 100).parallel().forEach(i -> parallel.get(i % 25));
        Refreshing refreshing = new Refreshing();
        for (int i = 0; i < 5; i++) {
            refreshing.get("key", pool);
        }
        refreshing.returned.countDown();
        pool.shutdown();
        if (!pool.awaitTermination(1, TimeUnit.MINUTES) || ((ThreadPoolExecutor) pool).getCompletedTaskCount() == 0) {
            throw new IllegalStateException("the pool still works");
        }
    }

    @Override
    public List<String> expected() {
        return List.of(
                "mapping: cache_hits=90, cache_misses=10, total_queries=100, loads_ok=10",
                "of-futures: cache_hits=90, cache_misses=10, total_queries=100, loads_ok=10",
                "allowed: cache_hits=90, cache_misses=10, total_queries=100, loads_ok=10",
                "ahead: cache_hits=99, cache_misses=1, total_queries=100, loads_ok=101, refreshes=100",
                "refreshing: cache_hits=5, total_queries=5, loads_ok=5, refreshes=5");
    }
}
