package io.trackedcache.trials.matrix;

import com.github.benmanes.caffeine.cache.Cache;
import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.CachePut;
import io.trackedcache.annotation.Result;
import io.trackedcache.annotation.TrackedCache;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Caches of Caffeine. */
final class OfCaffeine extends CaffeineLoading {
    OfCaffeine(Source source, LoadThread on) {
        super(source, on);
    }

    @Override
    @Nullable
    Cell<?> cell(Shape shape) {
        return switch (shape) {
            case SYNC -> new Sync();
            case BULK -> new Bulk();
            case NEGATIVE -> new Negative();
            case BOOLEAN -> new OfBooleans();
            case TIERED -> new Tiered();
            case DELEGATING -> new Delegating();
            case STALE -> new Stale();
            case FUTURE, LOADING, ASYNC_LOADING, BULK_LOADING, REFRESHING -> super.cell(shape);
        };
    }

    private final class Sync extends OnCache<String, String> {
        @Override
        @TrackedCache("caffeine-sync")
        Optional<Integer> find(String key) {
            String known = cache.getIfPresent(key);
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
            cache.put(key, value);
        }
    }

    private final class Bulk extends OnCache<Integer, String> {
        @Override
        @TrackedCache(value = "caffeine-bulk", bulk = true)
        Map<Integer, String> findAll(List<Integer> keys) {
            Map<Integer, String> found = new HashMap<>(cache.getAllPresent(keys));
            for (Integer key : keys) {
                found.computeIfAbsent(key, on.running(this::load));
            }
            cache.putAll(found);
            return found;
        }

        @CacheLoad
        private String load(Integer key) {
            return source.make(key);
        }
    }

    private final class Negative extends OnCache<String, Optional<String>> {
        @Override
        @TrackedCache(value = "caffeine-negative", result = Result.NEVER_A_MISS)
        Optional<String> find(String key) {
            return cache.get(key, on.running(this::search));
        }

        @CacheLoad
        private Optional<String> search(String key) {
            return source.search(key);
        }
    }

    private final class OfBooleans extends OnCache<Integer, Boolean> {
        @Override
        @TrackedCache("caffeine-boolean")
        Boolean find(Integer key) {
            return cache.get(key, on.running(this::load));
        }

        @CacheLoad
        private boolean load(Integer key) {
            return source.allows(key);
        }
    }

    private final class Tiered extends OnCache<String, String> {
        private final Far far = new Far(OfCaffeine.this);

        @Override
        @TrackedCache("caffeine-tiered")
        String find(String key) {
            String known = cache.getIfPresent(key);
            if (known == null) {
                known = far.find(key);
                cache.put(key, known);
            }
            return known;
        }
    }

    private final class Delegating extends OnCache<String, String> {
        @Override
        @TrackedCache("caffeine-delegating")
        Integer find(String key) {
            return find(key, on.running(this::load)).length();
        }

        @TrackedCache("caffeine-delegating")
        private String find(String key, Function<String, String> loader) {
            return cache.get(key, loader);
        }

        @CacheLoad
        private String load(String key) {
            return source.make(key);
        }
    }

    private final class Stale extends OfAged {
        private final Cache<String, Aged> cache = caffeine().build();

        @Override
        @TrackedCache("caffeine-stale")
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
