package io.trackedcache.trials.matrix;

import com.google.common.cache.Cache;
import com.google.common.collect.ImmutableMap;
import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.CachePut;
import io.trackedcache.annotation.Result;
import io.trackedcache.annotation.TrackedCache;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Caches of Guava. */
final class OfGuava extends GuavaLoading {
    OfGuava(Source source, LoadThread on) {
        super(source, on);
    }

    @Override
    @Nullable
    Cell<?> cell(Shape shape) {
        return switch (shape) {
            case SYNC -> new Sync();
            case FUTURE -> new Future();
            case BULK -> new Bulk();
            case NEGATIVE -> new Negative();
            case BOOLEAN -> new OfBooleans();
            case TIERED -> new Tiered();
            case DELEGATING -> new Delegating();
            case STALE -> new Stale();
            case LOADING, ASYNC_LOADING, BULK_LOADING, REFRESHING -> super.cell(shape);
        };
    }

    private final class Sync extends OnCache<String, String> {
        @Override
        @TrackedCache("guava-sync")
        @Nullable
        String find(String key) {
            String known = cache().getIfPresent(key);
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

    private final class Future extends OnCache<Integer, CompletableFuture<String>> {
        @Override
        @TrackedCache("guava-future")
        CompletableFuture<Integer> find(Integer key) throws ExecutionException {
            return cache().get(key, () -> CompletableFuture.supplyAsync(() -> load(key), on.executor()))
                    .thenApply(String::length);
        }

        @CacheLoad
        private String load(Integer key) {
            return source.make(key);
        }
    }

    private final class Bulk extends OnCache<Integer, String> {
        @Override
        @TrackedCache(value = "guava-bulk", bulk = true)
        ImmutableMap<Integer, String> findAll(List<Integer> keys) {
            Set<Integer> distinct = Set.copyOf(keys);
            ImmutableMap<Integer, String> present = cache().getAllPresent(distinct);
            ImmutableMap.Builder<Integer, String> found = ImmutableMap.builder();
            for (Integer key : distinct) {
                String known = present.get(key);
                found.put(key, known != null ? known : on.run(() -> load(key)));
            }
            cache().putAll(found.build());
            return found.build();
        }

        @CacheLoad
        private String load(Integer key) {
            return source.make(key);
        }
    }

    private final class Negative extends OnCache<String, Optional<String>> {
        @Override
        @TrackedCache(value = "guava-negative", result = Result.NEVER_A_MISS)
        @Nullable
        String find(String key) throws ExecutionException {
            return cache().get(key, () -> on.run(() -> search(key))).orElse(null);
        }

        @CacheLoad
        private Optional<String> search(String key) {
            return source.search(key);
        }
    }

    private final class OfBooleans extends OnCache<Integer, Boolean> {
        @Override
        @TrackedCache("guava-boolean")
        Boolean find(Integer key) throws ExecutionException {
            return cache().get(key, () -> on.run(() -> load(key)));
        }

        @CacheLoad
        private boolean load(Integer key) {
            return source.allows(key);
        }
    }

    /** Lets Guava ask the second tier, so that no lookup of the first one can be seen to miss. */
    private final class Tiered extends OnCache<String, String> {
        private final Far far = new Far(OfGuava.this);

        @Override
        @TrackedCache("guava-tiered")
        String find(String key) throws ExecutionException {
            return cache().get(key, () -> far.find(key));
        }
    }

    private final class Delegating extends OnCache<String, String> {
        @Override
        @TrackedCache("guava-delegating")
        String find(String key) throws ExecutionException {
            return find(key, () -> on.run(() -> load(key)));
        }

        @TrackedCache("guava-delegating")
        private String find(String key, Callable<String> loader) throws ExecutionException {
            return cache().get(key, loader);
        }

        @CacheLoad
        private String load(String key) {
            return source.make(key);
        }
    }

    private final class Stale extends OfAged {
        private final Cache<String, Aged> cache = builder().build();

        @Override
        @TrackedCache("guava-stale")
        String find(String key) {
            return current(key, cache.getIfPresent(key));
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
            cache.invalidate(key);
        }
    }
}
