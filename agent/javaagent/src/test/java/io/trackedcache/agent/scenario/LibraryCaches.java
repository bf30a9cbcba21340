package io.trackedcache.agent.scenario;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.TrackedCache;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Eight threads look up in caches of libraries that evict all the time; our counts are those of the libraries. */
public final class LibraryCaches implements Scenario {
    private static final int THREADS = 8;
    private static final int LOOKUPS = Integer.getInteger("library.lookups", 4_000);
    private static final int KEYS = 200;
    private static final int MOST = 50;

    private final List<String> differences = new ArrayList<>();

    /** A way to look up a key, and what the library has counted. */
    private interface Shape {
        void find(int key) throws Exception;

        long hits();

        long misses();
    }

    private static Caffeine<Object, Object> caffeine() {
        return Caffeine.newBuilder().maximumSize(MOST).recordStats();
    }

    /** A synchronous cache that loads by itself; its lookups return the values in another form. */
    private static final class Loading implements Shape {
        private final LoadingCache<Integer, String> cache = caffeine().build(this::load);

        @TrackedCache("caffeine-loading")
        Optional<Integer> length(Integer key) {
            return Optional.of(cache.get(key).length());
        }

        @CacheLoad
        private String load(Integer key) {
            return "value of " + key;
        }

        @Override
        public void find(int key) {
            length(key);
        }

        @Override
        public long hits() {
            return cache.stats().hitCount();
        }

        @Override
        public long misses() {
            return cache.stats().missCount();
        }
    }

    /** An asynchronous cache that loads on the common pool. */
    private static final class AsyncLoading implements Shape {
        private final AsyncLoadingCache<Integer, String> cache = caffeine().buildAsync(this::load);

        @TrackedCache("caffeine-async-loading")
        CompletableFuture<String> get(Integer key) {
            return cache.get(key);
        }

        @CacheLoad
        private String load(Integer key) {
            return "value of " + key;
        }

        @Override
        public void find(int key) {
            get(key).join();
        }

        @Override
        public long hits() {
            return cache.synchronous().stats().hitCount();
        }

        @Override
        public long misses() {
            return cache.synchronous().stats().missCount();
        }
    }

    /** An asynchronous cache whose load returns a future. */
    private static final class AsyncFunction implements Shape {
        private final AsyncCache<Integer, String> cache = caffeine().buildAsync();

        @TrackedCache("caffeine-async-function")
        CompletableFuture<Integer> length(Integer key) {
            return cache.get(key, (missing, executor) -> load(missing)).thenApply(String::length);
        }

        @CacheLoad
        private CompletableFuture<String> load(Integer key) {
            return CompletableFuture.supplyAsync(() -> "value of " + key);
        }

        @Override
        public void find(int key) {
            length(key).join();
        }

        @Override
        public long hits() {
            return cache.synchronous().stats().hitCount();
        }

        @Override
        public long misses() {
            return cache.synchronous().stats().missCount();
        }
    }

    /** A cache of Guava. In its statistics, a lookup that waits is a miss too; a lookup that loads is a load. */
    private static final class OfGuava implements Shape {
        private final com.google.common.cache.LoadingCache<Integer, String> cache =
                CacheBuilder.newBuilder().maximumSize(MOST).recordStats().build(CacheLoader.from(this::load));

        @TrackedCache("guava-loading")
        String get(Integer key) {
            return cache.getUnchecked(key);
        }

        @CacheLoad
        private String load(Integer key) {
            return "value of " + key;
        }

        @Override
        public void find(int key) {
            get(key);
        }

        @Override
        public long hits() {
            return cache.stats().requestCount() - misses();
        }

        @Override
        public long misses() {
            return cache.stats().loadCount();
        }
    }

    @Override
    public void run() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        compare("caffeine-loading", new Loading(), threads);
        compare("caffeine-async-loading", new AsyncLoading(), threads);
        compare("caffeine-async-function", new AsyncFunction(), threads);
        compare("guava-loading", new OfGuava(), threads);
        threads.shutdown();
        if (!differences.isEmpty()) {
            throw new AssertionError(differences.toString());
        }
    }

    private void compare(String name, Shape shape, ExecutorService threads)
            throws InterruptedException, ExecutionException {
        List<Future<?>> running = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            SplittableRandom random = new SplittableRandom(thread);
            running.add(threads.submit(() -> {
                for (int i = 0; i < LOOKUPS; i++) {
                    shape.find(random.nextInt(KEYS) * random.nextInt(KEYS) / KEYS);
                }
                return null;
            }));
        }
        for (Future<?> each : running) {
            each.get();
        }
        CacheStatistics ours = TrackerRegistry.global().find(name).orElseThrow().snapshot();
        // Exact, but for loads that may be those of another lookup: a few in a million, and bounded.
        long missing = shape.misses() - ours.cacheMisses();
        boolean areSame = ours.totalQueries() == shape.hits() + shape.misses()
                && missing >= 0
                && missing <= ours.unattributedLoads()
                && ours.unattributedLoads() <= LOOKUPS / 100;
        if (!areSame) {
            String counted = shape.hits() + " hits, " + shape.misses() + " misses";
            differences.add(name + ": " + ours.cacheHits() + " hits, " + ours.cacheMisses() + " misses, "
                    + ours.loadsOk() + " loads, " + ours.coalescedWaits() + " coalesced, " + ours.refreshes()
                    + " refreshes, " + ours.unattributedLoads() + " unattributed; the library: " + counted);
        }
    }

    @Override
    public List<String> expected() {
        return List.of();
    }
}
