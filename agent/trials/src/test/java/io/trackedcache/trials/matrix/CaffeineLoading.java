package io.trackedcache.trials.matrix;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.TrackedCache;
import io.trackedcache.trials.matrix.Shape.Isbn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Caches of Caffeine that load by themselves. */
abstract class CaffeineLoading extends Library {
    CaffeineLoading(Source source, LoadThread on) {
        super(source, on);
    }

    @Override
    @Nullable
    Cell<?> cell(Shape shape) {
        return switch (shape) {
            case FUTURE -> new Future();
            case LOADING -> new Loading();
            case ASYNC_LOADING -> new AsyncLoading();
            case BULK_LOADING -> new BulkLoading();
            case REFRESHING -> new Refreshing();
            case SYNC, BULK, NEGATIVE, BOOLEAN, TIERED, DELEGATING, STALE -> null;
        };
    }

    Caffeine<Object, Object> caffeine() {
        return Caffeine.newBuilder().executor(on.executor()).recordStats();
    }

    static Optional<Cell.Statistics> statistics(Cache<?, ?> cache) {
        CacheStats stats = cache.stats();
        return Optional.of(new Cell.Statistics(stats.hitCount(), stats.missCount()));
    }

    /** A cell on a cache of Caffeine, whose statistics are those of the cell. */
    abstract class OnCache<K, V> extends Cell<K> {
        final Cache<K, V> cache = caffeine().build();

        @Override
        void remove(K key) {
            cache.invalidate(key);
        }

        @Override
        Optional<Statistics> statistics() {
            return CaffeineLoading.statistics(cache);
        }
    }

    private final class Future extends Cell<Integer> {
        private final AsyncCache<Integer, String> cache = caffeine().buildAsync();

        @Override
        @TrackedCache("caffeine-future")
        CompletableFuture<Integer> find(Integer key) {
            return cache.get(key, this::load).thenApply(String::length);
        }

        @CacheLoad
        private String load(Integer key) {
            return source.make(key);
        }

        @Override
        void remove(Integer key) {
            cache.synchronous().invalidate(key);
        }

        @Override
        Optional<Statistics> statistics() {
            return CaffeineLoading.statistics(cache.synchronous());
        }
    }

    private final class Loading extends Cell<Isbn> {
        private final LoadingCache<Isbn, String> cache = caffeine().build(on.running(this::load)::apply);

        @Override
        @TrackedCache("caffeine-loading")
        String find(Isbn key) {
            return cache.get(key);
        }

        @CacheLoad
        private String load(Isbn key) {
            return source.make(key);
        }

        @Override
        void remove(Isbn key) {
            cache.invalidate(key);
        }

        @Override
        Optional<Statistics> statistics() {
            return CaffeineLoading.statistics(cache);
        }
    }

    private final class AsyncLoading extends Cell<String> {
        private final AsyncLoadingCache<String, String> cache = caffeine().buildAsync(this::load);

        @Override
        @TrackedCache("caffeine-async-loading")
        CompletableFuture<Optional<String>> find(String key) {
            return cache.get(key).thenApply(Optional::of);
        }

        @CacheLoad
        private String load(String key) {
            return source.make(key);
        }

        @Override
        void remove(String key) {
            cache.synchronous().invalidate(key);
        }

        @Override
        Optional<Statistics> statistics() {
            return CaffeineLoading.statistics(cache.synchronous());
        }
    }

    private final class BulkLoading extends Cell<Isbn> {
        private final LoadingCache<Isbn, String> cache =
                caffeine().build(CacheLoader.bulk(on.<Set<? extends Isbn>, Map<Isbn, String>>running(this::loadAll)));

        @Override
        @TrackedCache(value = "caffeine-bulk-loading", bulk = true)
        Map<Isbn, Integer> findAll(List<Isbn> keys) {
            return cache.getAll(keys).entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().length()));
        }

        @CacheLoad
        private Map<Isbn, String> loadAll(Set<? extends Isbn> keys) {
            return source.makeAll(keys);
        }

        @Override
        void remove(Isbn key) {
            cache.invalidate(key);
        }

        @Override
        Optional<Statistics> statistics() {
            return CaffeineLoading.statistics(cache);
        }
    }

    private final class Refreshing extends Cell<String> {
        private final LoadingCache<String, String> cache = caffeine()
                .ticker(source::now)
                .refreshAfterWrite(Duration.ofNanos(PERIOD))
                .build(this::load);

        @Override
        @TrackedCache("caffeine-refreshing")
        String find(String key) {
            return cache.get(key);
        }

        @CacheLoad
        private String load(String key) {
            return source.make(key);
        }

        @Override
        void remove(String key) {
            cache.invalidate(key);
        }

        @Override
        Optional<Statistics> statistics() {
            return CaffeineLoading.statistics(cache);
        }

        @Override
        boolean refreshesByLoading() {
            return true;
        }
    }
}
