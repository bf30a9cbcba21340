package io.trackedcache.trials.matrix;

import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.Result;
import io.trackedcache.annotation.TrackedCache;
import io.trackedcache.trials.matrix.Shape.Isbn;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.cache.Cache;
import javax.cache.CacheManager;
import javax.cache.Caching;
import javax.cache.configuration.MutableConfiguration;
import javax.cache.integration.CacheLoader;
import javax.management.JMException;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/** Caches of JCache that read through, of the provider that is in Ehcache. */
abstract class JCacheLoading extends Library {
    private static final CacheManager MANAGER = Caching.getCachingProvider().getCacheManager();
    private static final AtomicInteger CACHES = new AtomicInteger();

    JCacheLoading(Source source, LoadThread on) {
        super(source, on);
    }

    @Override
    @Nullable
    Cell<?> cell(Shape shape) {
        return switch (shape) {
            case LOADING -> new Loading();
            case BULK -> new Bulk();
            case BULK_LOADING -> new BulkLoading();
            case NEGATIVE -> new Negative();
            case BOOLEAN -> new OfBooleans();
            case SYNC, FUTURE, ASYNC_LOADING, REFRESHING, TIERED, DELEGATING, STALE -> null;
        };
    }

    static <K, V> MutableConfiguration<K, V> settings() {
        return new MutableConfiguration<K, V>().setStoreByValue(false).setStatisticsEnabled(true);
    }

    static <K, V> Cache<K, V> cache(MutableConfiguration<K, V> settings) {
        return MANAGER.createCache("matrix-" + CACHES.incrementAndGet(), settings);
    }

    /** Returns a cache that reads through. */
    static <K, V> Cache<K, V> cache(CacheLoader<K, V> loader) {
        return cache(JCacheLoading.<K, V>settings().setReadThrough(true).setCacheLoaderFactory(() -> loader));
    }

    /** Loads of one key, one by one. */
    record OneByOne<K, V>(Function<K, V> load) implements CacheLoader<K, V> {
        @Override
        public V load(K key) {
            return load.apply(key);
        }

        @Override
        public Map<K, V> loadAll(Iterable<? extends K> keys) {
            Map<K, V> loaded = new HashMap<>();
            keys.forEach(key -> loaded.put(key, load(key)));
            return loaded;
        }
    }

    abstract static class OnCache<K, V> extends Cell<K> {
        final Cache<K, V> plain = JCacheLoading.cache(settings());

        Cache<K, V> cache() {
            return plain;
        }

        @Override
        void remove(K key) {
            cache().remove(key);
        }

        @Override
        Optional<Statistics> statistics() {
            return Optional.of(new Statistics(number("CacheHits"), number("CacheMisses")));
        }

        private long number(String attribute) {
            try {
                ObjectName name = new ObjectName("javax.cache:type=CacheStatistics,CacheManager="
                        + MANAGER.getURI().toString().replaceAll("[:=\n,]", ".") + ",Cache="
                        + cache().getName());
                return (Long) ManagementFactory.getPlatformMBeanServer().getAttribute(name, attribute);
            } catch (JMException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A cell whose cache loads by itself: the library counts a lookup that loads as a hit. */
    abstract static class Through<K, V> extends OnCache<K, V> {
        @Override
        final Optional<Statistics> statistics() {
            return Optional.empty();
        }
    }

    private final class Loading extends Through<Isbn, String> {
        private final Cache<Isbn, String> loading = JCacheLoading.cache(new OneByOne<>(on.running(this::load)));

        @Override
        Cache<Isbn, String> cache() {
            return loading;
        }

        @Override
        @TrackedCache("jcache-loading")
        Integer find(Isbn key) {
            return loading.get(key).length();
        }

        @CacheLoad
        private String load(Isbn key) {
            return source.make(key);
        }
    }

    private final class Bulk extends Through<Integer, String> {
        private final Cache<Integer, String> loading = JCacheLoading.cache(new OneByOne<>(on.running(this::load)));

        @Override
        Cache<Integer, String> cache() {
            return loading;
        }

        @Override
        @TrackedCache(value = "jcache-bulk", bulk = true)
        Map<Integer, String> findAll(List<Integer> keys) {
            return loading.getAll(new HashSet<>(keys));
        }

        @CacheLoad
        private String load(Integer key) {
            return source.make(key);
        }
    }

    private final class BulkLoading extends Through<Isbn, String> {
        private final Cache<Isbn, String> loading = JCacheLoading.cache(new CacheLoader<>() {
            @Override
            @CacheLoad("jcache-bulk-loading")
            public String load(Isbn key) {
                return on.run(() -> source.make(key));
            }

            @Override
            @CacheLoad("jcache-bulk-loading")
            public Map<Isbn, String> loadAll(Iterable<? extends Isbn> keys) {
                return on.run(() -> source.makeAll(keys));
            }
        });

        @Override
        Cache<Isbn, String> cache() {
            return loading;
        }

        @Override
        @TrackedCache(value = "jcache-bulk-loading", bulk = true)
        Map<Isbn, String> findAll(List<Isbn> keys) {
            return loading.getAll(new HashSet<>(keys));
        }
    }

    private final class Negative extends Through<String, Optional<String>> {
        private final Cache<String, Optional<String>> loading =
                JCacheLoading.cache(new OneByOne<>(on.running(this::search)));

        @Override
        Cache<String, Optional<String>> cache() {
            return loading;
        }

        @Override
        @TrackedCache(value = "jcache-negative", result = Result.NEVER_A_MISS)
        Optional<Integer> find(String key) {
            return loading.get(key).map(String::length);
        }

        @CacheLoad
        private Optional<String> search(String key) {
            return source.search(key);
        }
    }

    private final class OfBooleans extends Through<Integer, Boolean> {
        private final Cache<Integer, Boolean> loading = JCacheLoading.cache(new OneByOne<>(on.running(this::load)));

        @Override
        Cache<Integer, Boolean> cache() {
            return loading;
        }

        @Override
        @TrackedCache("jcache-boolean")
        Boolean find(Integer key) {
            return loading.get(key);
        }

        @CacheLoad
        private boolean load(Integer key) {
            return source.allows(key);
        }
    }
}
