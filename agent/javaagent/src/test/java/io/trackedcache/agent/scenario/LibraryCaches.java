package io.trackedcache.agent.scenario;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Cache;
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
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/**
 * Eight threads look up in caches of libraries that evict all the time; our counts are those of the libraries.
 *
 * <p>With {@code library.seconds} the lookups of each cache go on for that time, and the counts are printed.
 */
public final class LibraryCaches implements Scenario {
    private static final int THREADS = 8;
    private static final int LOOKUPS = 4_000;
    private static final long SECONDS = Long.getLong("library.seconds", 0);
    private static final int KEYS = 200;
    private static final int MOST = 50;

    /** At most one load in so many lookups may be the one of another lookup. */
    private static final long RARELY = 800;

    private final List<String> differences = new ArrayList<>();

    /** A cache of a library: how to look up a key, and what the library has counted. */
    private record Shape(String cache, IntConsumer lookup, LongSupplier hits, LongSupplier misses) {
        static Shape ofCaffeine(String name, IntConsumer lookup, Cache<?, ?> cache) {
            return new Shape(
                    name,
                    lookup,
                    () -> cache.stats().hitCount(),
                    () -> cache.stats().missCount());
        }
    }

    private static Caffeine<Object, Object> caffeine() {
        return Caffeine.newBuilder().maximumSize(MOST).recordStats();
    }

    /** A synchronous cache that loads by itself; its lookups return the values in another form. */
    private static final class Loading {
        private final LoadingCache<Integer, String> cache = caffeine().build(this::load);

        @TrackedCache("caffeine-loading")
        Optional<Integer> length(Integer key) {
            return Optional.of(cache.get(key).length());
        }

        @CacheLoad
        private String load(Integer key) {
            return "value of " + key;
        }

        Shape shape() {
            return Shape.ofCaffeine("caffeine-loading", this::length, cache);
        }
    }

    /** An asynchronous cache that loads on the common pool. */
    private static final class AsyncLoading {
        private final AsyncLoadingCache<Integer, String> cache = caffeine().buildAsync(this::load);

        @TrackedCache("caffeine-async-loading")
        CompletableFuture<String> get(Integer key) {
            return cache.get(key);
        }

        @CacheLoad
        private String load(Integer key) {
            return "value of " + key;
        }

        Shape shape() {
            return Shape.ofCaffeine("caffeine-async-loading", key -> get(key).join(), cache.synchronous());
        }
    }

    /** An asynchronous cache whose load returns a future. */
    private static final class AsyncFunction {
        private final AsyncCache<Integer, String> cache = caffeine().buildAsync();

        @TrackedCache("caffeine-async-function")
        CompletableFuture<Integer> length(Integer key) {
            return cache.get(key, (missing, executor) -> load(missing)).thenApply(String::length);
        }

        @CacheLoad
        private CompletableFuture<String> load(Integer key) {
            return CompletableFuture.supplyAsync(() -> "value of " + key);
        }

        Shape shape() {
            return Shape.ofCaffeine(
                    "caffeine-async-function", key -> length(key).join(), cache.synchronous());
        }
    }

    /** A cache of Guava. In its statistics, a lookup that waits is a miss too; a lookup that loads is a load. */
    private static final class OfGuava {
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

        Shape shape() {
            return new Shape(
                    "guava-loading",
                    this::get,
                    () -> cache.stats().requestCount() - cache.stats().loadCount(),
                    () -> cache.stats().loadCount());
        }
    }

    @Override
    public void run() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        compare(new Loading().shape(), threads);
        compare(new AsyncLoading().shape(), threads);
        compare(new AsyncFunction().shape(), threads);
        compare(new OfGuava().shape(), threads);
        threads.shutdown();
        if (!differences.isEmpty()) {
            throw new AssertionError(differences.toString());
        }
    }

    private void compare(Shape shape, ExecutorService threads) throws InterruptedException, ExecutionException {
        List<Future<?>> running = new ArrayList<>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        for (int thread = 0; thread < THREADS; thread++) {
            SplittableRandom random = new SplittableRandom(thread);
            running.add(threads.submit(() -> {
                do {
                    lookUp(shape, random);
                } while (System.nanoTime() - end < 0);
                return null;
            }));
        }
        for (Future<?> each : running) {
            each.get();
        }
        compare(shape);
    }

    private static void lookUp(Shape shape, SplittableRandom random) {
        for (int i = 0; i < LOOKUPS; i++) {
            shape.lookup().accept(random.nextInt(KEYS) * random.nextInt(KEYS) / KEYS);
        }
    }

    /** Exact, but for loads that may be those of another lookup: a few in a million, and bounded. */
    private void compare(Shape shape) {
        long hits = shape.hits().getAsLong();
        long misses = shape.misses().getAsLong();
        CacheStatistics ours = ours(shape, hits + misses);
        long missing = misses - ours.cacheMisses();
        boolean areSame = ours.totalQueries() == hits + misses
                && missing >= 0
                && missing <= ours.unattributedLoads()
                && ours.unattributedLoads() <= ours.totalQueries() / RARELY;
        String counts = shape.cache() + ": " + ours.cacheHits() + " hits, " + ours.cacheMisses() + " misses, "
                + ours.loadsOk() + " loads, " + ours.coalescedWaits() + " coalesced, " + ours.refreshes()
                + " refreshes, " + ours.unattributedLoads() + " unattributed; the library: " + hits + " hits, " + misses
                + " misses";
        if (!areSame) {
            differences.add(counts);
        }
        if (SECONDS > 0) {
            System.out.println(counts);
        }
    }

    /** A future may wake the thread that waits for it before it calls us, so the last lookups may still be counted. */
    private static CacheStatistics ours(Shape shape, long lookups) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        CacheStatistics ours = snapshot(shape);
        while (ours.totalQueries() < lookups && System.nanoTime() - end < 0) {
            Thread.onSpinWait();
            ours = snapshot(shape);
        }
        return ours;
    }

    private static CacheStatistics snapshot(Shape shape) {
        return TrackerRegistry.global().find(shape.cache()).orElseThrow().snapshot();
    }

    @Override
    public List<String> expected() {
        return List.of();
    }
}
