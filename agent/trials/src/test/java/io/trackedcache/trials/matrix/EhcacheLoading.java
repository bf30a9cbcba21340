package io.trackedcache.trials.matrix;

import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.Result;
import io.trackedcache.annotation.TrackedCache;
import io.trackedcache.trials.matrix.Shape.Isbn;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.ehcache.Cache;
import org.ehcache.CacheManager;
import org.ehcache.config.builders.CacheConfigurationBuilder;
import org.ehcache.config.builders.CacheManagerBuilder;
import org.ehcache.config.builders.ResourcePoolsBuilder;
import org.ehcache.core.internal.statistics.DefaultStatisticsService;
import org.ehcache.core.spi.service.StatisticsService;
import org.ehcache.core.statistics.CacheStatistics;
import org.ehcache.spi.loaderwriter.CacheLoaderWriter;
import org.jspecify.annotations.Nullable;

/** Caches of Ehcache that read through. */
abstract class EhcacheLoading extends Library {
    private static final StatisticsService STATISTICS = new DefaultStatisticsService();
    private static final CacheManager MANAGER =
            CacheManagerBuilder.newCacheManagerBuilder().using(STATISTICS).build(true);
    private static final AtomicInteger CACHES = new AtomicInteger();

    EhcacheLoading(Source source, LoadThread on) {
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

    static <K, V> CacheConfigurationBuilder<K, V> settings(Class<K> keys, Class<V> values) {
        return CacheConfigurationBuilder.newCacheConfigurationBuilder(keys, values, ResourcePoolsBuilder.heap(10_000));
    }

    /** Returns the class of a type with parameters, as Ehcache wants one. */
    @SuppressWarnings("unchecked") // There is one class for all parameters.
    static <V> Class<V> type(Class<?> raw) {
        return (Class<V>) raw;
    }

    /** A cache and its name in the statistics. */
    record Named<K, V>(String name, Cache<K, V> cache) {
        static <K, V> Named<K, V> of(CacheConfigurationBuilder<K, V> settings) {
            String name = "matrix-" + CACHES.incrementAndGet();
            return new Named<>(name, MANAGER.createCache(name, settings));
        }
    }

    /** Loads from a function, and writes nothing. */
    interface Loads<K, V> extends CacheLoaderWriter<K, V> {
        @Override
        V load(K key);

        @Override
        default void write(K key, V value) {}

        @Override
        default void delete(K key) {}
    }

    abstract static class OnCache<K, V> extends Cell<K> {
        abstract Named<K, V> named();

        final Cache<K, V> cache() {
            return named().cache();
        }

        @Override
        void remove(K key) {
            cache().remove(key);
        }

        @Override
        Optional<Statistics> statistics() {
            CacheStatistics counted = STATISTICS.getCacheStatistics(named().name());
            return Optional.of(new Statistics(counted.getCacheHits(), counted.getCacheMisses()));
        }
    }

    /** A cell whose cache loads by itself: the library counts a lookup that loads as a hit. */
    abstract static class Through<K, V> extends OnCache<K, V> {
        @Override
        final Optional<Statistics> statistics() {
            return Optional.empty();
        }
    }

    abstract static class OnTexts extends OnCache<String, String> {
        final Named<String, String> named = Named.of(settings(String.class, String.class));

        @Override
        Named<String, String> named() {
            return named;
        }
    }

    private final class Loading extends Through<Isbn, String> {
        private final Named<Isbn, String> named = Named.of(settings(Isbn.class, String.class)
                .withLoaderWriter((Loads<Isbn, String>) on.running(this::load)::apply));

        @Override
        Named<Isbn, String> named() {
            return named;
        }

        @Override
        @TrackedCache("ehcache-loading")
        Optional<String> find(Isbn key) {
            return Optional.of(cache().get(key));
        }

        @CacheLoad
        private String load(Isbn key) {
            return source.make(key);
        }
    }

    private final class Bulk extends Through<Integer, String> {
        private final Named<Integer, String> named = Named.of(settings(Integer.class, String.class)
                .withLoaderWriter((Loads<Integer, String>) on.running(this::load)::apply));

        @Override
        Named<Integer, String> named() {
            return named;
        }

        @Override
        @TrackedCache(value = "ehcache-bulk", bulk = true)
        Map<Integer, String> findAll(List<Integer> keys) {
            return cache().getAll(new HashSet<>(keys));
        }

        @CacheLoad
        private String load(Integer key) {
            return source.make(key);
        }
    }

    private final class BulkLoading extends Through<Isbn, String> {
        private final Named<Isbn, String> named =
                Named.of(settings(Isbn.class, String.class).withLoaderWriter(new Loads<>() {
                    @Override
                    @CacheLoad("ehcache-bulk-loading")
                    public String load(Isbn key) {
                        return on.run(() -> source.make(key));
                    }

                    @Override
                    @CacheLoad("ehcache-bulk-loading")
                    public Map<Isbn, String> loadAll(Iterable<? extends Isbn> keys) {
                        return on.run(() -> source.makeAll(keys));
                    }
                }));

        @Override
        Named<Isbn, String> named() {
            return named;
        }

        @Override
        @TrackedCache(value = "ehcache-bulk-loading", bulk = true)
        Map<Isbn, String> findAll(List<Isbn> keys) {
            return cache().getAll(new HashSet<>(keys));
        }
    }

    private final class Negative extends Through<String, Optional<String>> {
        private final Named<String, Optional<String>> named =
                Named.of(settings(String.class, EhcacheLoading.<Optional<String>>type(Optional.class))
                        .withLoaderWriter((Loads<String, Optional<String>>) on.running(this::search)::apply));

        @Override
        Named<String, Optional<String>> named() {
            return named;
        }

        @Override
        @TrackedCache(value = "ehcache-negative", result = Result.NEVER_A_MISS)
        Optional<Integer> find(String key) {
            return cache().get(key).map(String::length);
        }

        @CacheLoad
        private Optional<String> search(String key) {
            return source.search(key);
        }
    }

    private final class OfBooleans extends Through<Integer, Boolean> {
        private final Named<Integer, Boolean> named = Named.of(settings(Integer.class, Boolean.class)
                .withLoaderWriter((Loads<Integer, Boolean>) on.running(this::load)::apply));

        @Override
        Named<Integer, Boolean> named() {
            return named;
        }

        @Override
        @TrackedCache("ehcache-boolean")
        Boolean find(Integer key) {
            return cache().get(key);
        }

        @CacheLoad
        private boolean load(Integer key) {
            return source.allows(key);
        }
    }
}
