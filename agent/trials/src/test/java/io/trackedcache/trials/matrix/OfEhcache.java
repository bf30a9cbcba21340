package io.trackedcache.trials.matrix;

import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.CachePut;
import io.trackedcache.annotation.TrackedCache;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.ehcache.Cache;
import org.jspecify.annotations.Nullable;

/** Caches of Ehcache. It has no futures and no refreshes. */
final class OfEhcache extends EhcacheLoading {
    OfEhcache(Source source, LoadThread on) {
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

    private final class Sync extends OnTexts {
        @Override
        @TrackedCache("ehcache-sync")
        Optional<Integer> find(String key) {
            String known = cache().get(key);
            if (known == null) {
                known = on.run(() -> load(key));
                put(key, known);
            }
            return Optional.of(known.length());
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
        private final Named<Integer, CompletableFuture<String>> named =
                Named.of(settings(Integer.class, OfEhcache.<CompletableFuture<String>>type(CompletableFuture.class)));

        @Override
        Named<Integer, CompletableFuture<String>> named() {
            return named;
        }

        @Override
        @TrackedCache("ehcache-future")
        CompletableFuture<String> find(Integer key) {
            CompletableFuture<String> known = cache().get(key);
            if (known != null) {
                return known;
            }
            CompletableFuture<String> loading = new CompletableFuture<>();
            known = cache().putIfAbsent(key, loading);
            return known != null ? known : loading.completeAsync(() -> load(key), on.executor());
        }

        @CacheLoad
        private String load(Integer key) {
            return source.make(key);
        }

        /** Ehcache counts putIfAbsent too. */
        @Override
        Optional<Statistics> statistics() {
            return Optional.empty();
        }
    }

    private final class Tiered extends OnTexts {
        private final Far far = new Far(OfEhcache.this);

        @Override
        @TrackedCache("ehcache-tiered")
        Optional<String> find(String key) {
            String known = cache().get(key);
            if (known == null) {
                known = far.find(key);
                cache().put(key, known);
            }
            return Optional.of(known);
        }
    }

    private final class Delegating extends OnTexts {
        @Override
        @TrackedCache("ehcache-delegating")
        String find(String key) {
            return find(key, on.running(this::load));
        }

        @TrackedCache("ehcache-delegating")
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
        private final Cache<String, Aged> cache =
                Named.of(settings(String.class, Aged.class)).cache();

        @Override
        @TrackedCache("ehcache-stale")
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
