package io.trackedcache.trials.matrix;

import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.CachePut;
import io.trackedcache.annotation.Result;
import io.trackedcache.annotation.TrackedCache;
import io.trackedcache.trials.matrix.Shape.Isbn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.Cache;
import org.springframework.cache.caffeine.CaffeineCacheManager;

/** Caches of Spring. It has no lookups of many keys. */
final class OfSpring extends SpringOnCaffeine {
    OfSpring(Source source, LoadThread on) {
        super(source, on);
    }

    @Override
    @Nullable
    Cell<?> cell(Shape shape) {
        return switch (shape) {
            case SYNC -> new Sync();
            case FUTURE -> new Future();
            case LOADING -> new Loading();
            case BULK -> new Bulk();
            case NEGATIVE -> new Negative();
            case BOOLEAN -> new OfBooleans();
            case TIERED -> new Tiered();
            case DELEGATING -> new Delegating();
            case STALE -> new Stale();
            case ASYNC_LOADING, BULK_LOADING, REFRESHING -> super.cell(shape);
        };
    }

    private final class Sync extends OnCache<String> {
        @Override
        @TrackedCache("spring-sync")
        String find(String key) {
            String known = cache().get(key, String.class);
            if (known == null) {
                known = on.run(() -> load(key));
                put(key, known);
            }
            return known;
        }

        @CacheLoad
        private String load(String key) {
            return source.make(key);
        }

        @Override
        @CachePut
        void put(String key, String value) {
            cache().put(key, value);
        }
    }

    private final class Future extends OnCache<Integer> {
        @Override
        @TrackedCache("spring-future")
        CompletableFuture<Integer> find(Integer key) {
            CompletableFuture<String> found =
                    cache().get(key, () -> CompletableFuture.supplyAsync(() -> load(key), on.executor()));
            return found.thenApply(String::length);
        }

        @CacheLoad
        private String load(Integer key) {
            return source.make(key);
        }
    }

    private final class Loading extends OnCache<Isbn> {
        @Override
        @TrackedCache("spring-loading")
        @Nullable
        String find(Isbn key) {
            return cache().get(key, () -> on.run(() -> load(key)));
        }

        @CacheLoad
        private String load(Isbn key) {
            return source.make(key);
        }
    }

    private final class Bulk extends OnCache<Integer> {
        @Override
        @TrackedCache(value = "spring-bulk", bulk = true)
        Map<Integer, @Nullable String> findAll(List<Integer> keys) {
            Map<Integer, @Nullable String> found = new HashMap<>();
            keys.forEach(key -> found.put(key, cache().get(key, () -> on.run(() -> load(key)))));
            return found;
        }

        @CacheLoad
        private String load(Integer key) {
            return source.make(key);
        }
    }

    private final class Negative extends OnCache<String> {
        @Override
        @TrackedCache(value = "spring-negative", result = Result.NEVER_A_MISS)
        @Nullable
        String find(String key) {
            return cache().get(key, () -> on.run(() -> search(key)));
        }

        @CacheLoad
        private @Nullable String search(String key) {
            return source.search(key).orElse(null);
        }
    }

    private final class OfBooleans extends OnCache<Integer> {
        @Override
        @TrackedCache("spring-boolean")
        Boolean find(Integer key) {
            return Boolean.TRUE.equals(cache().get(key, () -> on.run(() -> load(key))));
        }

        @CacheLoad
        private boolean load(Integer key) {
            return source.allows(key);
        }
    }

    private final class Tiered extends OnCache<String> {
        private final Far far = new Far(OfSpring.this);

        @Override
        @TrackedCache("spring-tiered")
        Object find(String key) {
            Cache.ValueWrapper known = cache().get(key);
            if (known != null && known.get() != null) {
                return known.get();
            }
            String found = far.find(key);
            cache().put(key, found);
            return found;
        }
    }

    private final class Delegating extends OnCache<String> {
        @Override
        @TrackedCache("spring-delegating")
        @Nullable
        String find(String key) {
            return find(key, () -> on.run(() -> load(key)));
        }

        @TrackedCache("spring-delegating")
        private @Nullable String find(String key, Callable<String> loader) {
            return cache().get(key, loader);
        }

        @CacheLoad
        private String load(String key) {
            return source.make(key);
        }
    }

    private final class Stale extends OfAged {
        private final Cache cache = of(new CaffeineCacheManager());

        @Override
        @TrackedCache("spring-stale")
        String find(String key) {
            return current(key, cache.get(key, Aged.class));
        }

        @Override
        @CacheLoad
        String load(String key) {
            return source.make(key);
        }

        @Override
        void keep(String key, Aged aged) {
            cache.put(key, aged);
        }

        @Override
        void remove(String key) {
            cache.evict(key);
        }
    }
}
