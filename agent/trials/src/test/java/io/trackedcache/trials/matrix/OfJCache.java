package io.trackedcache.trials.matrix;

import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.CachePut;
import io.trackedcache.annotation.TrackedCache;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javax.cache.Cache;
import org.jspecify.annotations.Nullable;

/** Caches of JCache. It has no futures and no refreshes. */
final class OfJCache extends JCacheLoading {
    OfJCache(Source source, LoadThread on) {
        super(source, on);
    }

    @Override
    @Nullable
    Cell<?> cell(Shape shape) {
        return switch (shape) {
            case SYNC -> new Sync();
            case FUTURE -> new Future();
            case TIERED -> new Tiered();
            case DELEGATING -> new Delegating();
            case STALE -> new Stale();
            case LOADING, ASYNC_LOADING, BULK, BULK_LOADING, REFRESHING, NEGATIVE, BOOLEAN -> super.cell(shape);
        };
    }

    private final class Sync extends OnCache<String, String> {
        @Override
        @TrackedCache("jcache-sync")
        Optional<String> find(String key) {
            String known = cache().get(key);
            if (known == null) {
                known = on.run(() -> load(key));
                put(key, known);
            }
            return Optional.of(known);
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
        @TrackedCache("jcache-future")
        CompletableFuture<Integer> find(Integer key) {
            CompletableFuture<String> known = cache().get(key);
            if (known != null) {
                return known.thenApply(String::length);
            }
            CompletableFuture<String> loading = new CompletableFuture<>();
            if (cache().putIfAbsent(key, loading)) {
                return loading.completeAsync(() -> load(key), on.executor()).thenApply(String::length);
            }
            return find(key);
        }

        @CacheLoad
        private String load(Integer key) {
            return source.make(key);
        }

        /** JCache counts putIfAbsent too. */
        @Override
        Optional<Statistics> statistics() {
            return Optional.empty();
        }
    }

    private final class Tiered extends OnCache<String, String> {
        private final Far far = new Far(OfJCache.this);

        @Override
        @TrackedCache("jcache-tiered")
        String find(String key) {
            String known = cache().get(key);
            if (known == null) {
                known = far.find(key);
                cache().put(key, known);
            }
            return known;
        }
    }

    private final class Delegating extends OnCache<String, String> {
        @Override
        @TrackedCache("jcache-delegating")
        String find(String key) {
            return find(key, on.running(this::load));
        }

        @TrackedCache("jcache-delegating")
        private String find(String key, Function<String, String> loader) {
            String known = cache().get(key);
            if (known == null) {
                known = loader.apply(key);
                cache().put(key, known);
            }
            return known;
        }

        @CacheLoad
        private String load(String key) {
            return source.make(key);
        }
    }

    private final class Stale extends OfAged {
        private final Cache<String, Aged> cache = OfJCache.cache(settings());

        @Override
        @TrackedCache("jcache-stale")
        String find(String key) {
            return current(key, cache.get(key));
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
            cache.remove(key);
        }
    }
}
