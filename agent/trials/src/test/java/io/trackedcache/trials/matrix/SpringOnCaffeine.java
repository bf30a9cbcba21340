package io.trackedcache.trials.matrix;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.TrackedCache;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.Cache;
import org.springframework.cache.CacheManager;
import org.springframework.cache.caffeine.CaffeineCacheManager;
import org.springframework.cache.concurrent.ConcurrentMapCacheManager;

/** Caches of Spring on top of Caffeine. */
abstract class SpringOnCaffeine extends Library {
    SpringOnCaffeine(Source source, LoadThread on) {
        super(source, on);
    }

    @Override
    @Nullable
    Cell<?> cell(Shape shape) {
        return switch (shape) {
            case ASYNC_LOADING -> new AsyncLoading();
            case REFRESHING -> new Refreshing();
            case SYNC, FUTURE, LOADING, BULK, BULK_LOADING, NEGATIVE, BOOLEAN, TIERED, DELEGATING, STALE -> null;
        };
    }

    static Cache of(CacheManager manager) {
        Cache cache = manager.getCache("matrix");
        if (cache == null) {
            throw new IllegalStateException();
        }
        return cache;
    }

    /** A cell on a cache of Spring: on a map, unless it has another one. */
    abstract static class OnCache<K> extends Cell<K> {
        private final Cache onMap = of(new ConcurrentMapCacheManager());

        Cache cache() {
            return onMap;
        }

        @Override
        void remove(K key) {
            cache().evict(key);
        }
    }

    private final class AsyncLoading extends OnCache<String> {
        private final CaffeineCacheManager manager = new CaffeineCacheManager();
        private final Cache async;

        AsyncLoading() {
            manager.setAsyncCacheMode(true);
            async = of(manager);
        }

        @Override
        Cache cache() {
            return async;
        }

        @Override
        @TrackedCache("spring-async-loading")
        CompletableFuture<String> find(String key) {
            return async.retrieve(key, () -> load(key));
        }

        @CacheLoad
        private CompletableFuture<String> load(String key) {
            return CompletableFuture.supplyAsync(() -> source.make(key), on.executor());
        }
    }

    private final class Refreshing extends OnCache<String> {
        private final CaffeineCacheManager manager = new CaffeineCacheManager();
        private final Cache refreshing;

        Refreshing() {
            manager.setCaffeine(Caffeine.newBuilder()
                    .executor(on.executor())
                    .ticker(source::now)
                    .refreshAfterWrite(Duration.ofNanos(PERIOD)));
            manager.setCacheLoader(this::load);
            refreshing = of(manager);
        }

        @Override
        Cache cache() {
            return refreshing;
        }

        @Override
        @TrackedCache("spring-refreshing")
        @Nullable
        String find(String key) {
            return refreshing.get(key, String.class);
        }

        @CacheLoad
        private Object load(Object key) {
            return source.make(key);
        }

        @Override
        boolean refreshesByLoading() {
            return true;
        }
    }
}
