package io.trackedcache.trials.matrix;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.CacheStats;
import com.google.common.cache.LoadingCache;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.TrackedCache;
import io.trackedcache.trials.matrix.Shape.Isbn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Caches of Guava that load by themselves. */
abstract class GuavaLoading extends Library {
    GuavaLoading(Source source, LoadThread on) {
        super(source, on);
    }

    @Override
    @Nullable
    Cell<?> cell(Shape shape) {
        return switch (shape) {
            case LOADING -> new Loading();
            case ASYNC_LOADING -> new AsyncLoading();
            case BULK_LOADING -> new BulkLoading();
            case REFRESHING -> new Refreshing();
            case SYNC, FUTURE, BULK, NEGATIVE, BOOLEAN, TIERED, DELEGATING, STALE -> null;
        };
    }

    static CacheBuilder<Object, Object> builder() {
        return CacheBuilder.newBuilder().recordStats();
    }

    /** A cell on a cache of Guava, whose statistics are those of the cell. */
    abstract static class OnCache<K, V> extends Cell<K> {
        final Cache<K, V> plain = builder().build();

        Cache<K, V> cache() {
            return plain;
        }

        @Override
        void remove(K key) {
            cache().invalidate(key);
        }

        @Override
        Optional<Statistics> statistics() {
            CacheStats stats = cache().stats();
            return Optional.of(new Statistics(stats.hitCount(), stats.missCount()));
        }
    }

    private final class Loading extends OnCache<Isbn, String> {
        private final LoadingCache<Isbn, String> loading =
                builder().build(CacheLoader.from(on.running(this::load)::apply));

        @Override
        LoadingCache<Isbn, String> cache() {
            return loading;
        }

        @Override
        @TrackedCache("guava-loading")
        Optional<String> find(Isbn key) {
            return Optional.of(cache().getUnchecked(key));
        }

        @CacheLoad
        private String load(Isbn key) {
            return source.make(key);
        }
    }

    /** Returns futures of Guava, which cannot be read. */
    private final class AsyncLoading extends OnCache<String, ListenableFuture<String>> {
        private final LoadingCache<String, ListenableFuture<String>> loading =
                builder().build(CacheLoader.from(this::load));

        @Override
        Cache<String, ListenableFuture<String>> cache() {
            return loading;
        }

        @Override
        @TrackedCache("guava-async-loading")
        ListenableFuture<String> find(String key) {
            return loading.getUnchecked(key);
        }

        @CacheLoad
        private ListenableFuture<String> load(String key) {
            return Futures.submit(() -> source.make(key), on.executor());
        }
    }

    private final class BulkLoading extends OnCache<Isbn, String> {
        private final LoadingCache<Isbn, String> loading = builder().build(new CacheLoader<>() {
            @Override
            @CacheLoad("guava-bulk-loading")
            public String load(Isbn key) {
                return on.run(() -> source.make(key));
            }

            @Override
            @CacheLoad("guava-bulk-loading")
            public Map<Isbn, String> loadAll(Iterable<? extends Isbn> keys) {
                return on.run(() -> source.makeAll(keys));
            }
        });

        @Override
        Cache<Isbn, String> cache() {
            return loading;
        }

        @Override
        @TrackedCache(value = "guava-bulk-loading", bulk = true)
        Map<Isbn, String> findAll(List<Isbn> keys) throws ExecutionException {
            return loading.getAll(keys);
        }
    }

    private final class Refreshing extends OnCache<String, String> {
        private final CacheLoader<String, String> loader = new CacheLoader<>() {
            @Override
            @CacheLoad("guava-refreshing")
            public String load(String key) {
                return source.make(key);
            }

            @Override
            @CacheLoad(value = "guava-refreshing", refresh = true)
            public ListenableFuture<String> reload(String key, String old) {
                return Futures.immediateFuture(source.make(key));
            }
        };
        private final LoadingCache<String, String> refreshing = builder()
                .ticker(new com.google.common.base.Ticker() {
                    @Override
                    public long read() {
                        return source.now();
                    }
                })
                .refreshAfterWrite(PERIOD, java.util.concurrent.TimeUnit.NANOSECONDS)
                .build(CacheLoader.asyncReloading(loader, on.executor()));

        @Override
        Cache<String, String> cache() {
            return refreshing;
        }

        @Override
        @TrackedCache("guava-refreshing")
        String find(String key) throws ExecutionException {
            return refreshing.get(key);
        }
    }
}
