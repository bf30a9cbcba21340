package io.trackedcache.trials.matrix;

import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.TrackedCache;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Caches on top of a map of the JDK whose values become old. */
abstract class HandWrittenAging extends Library {
    HandWrittenAging(Source source, LoadThread on) {
        super(source, on);
    }

    @Override
    @Nullable
    Cell<?> cell(Shape shape) {
        return switch (shape) {
            case REFRESHING -> new Refreshing();
            case STALE -> new Stale();
            case SYNC, FUTURE, LOADING, ASYNC_LOADING, BULK, BULK_LOADING, NEGATIVE, BOOLEAN, TIERED, DELEGATING ->
                null;
        };
    }

    /** A cell on a map of the JDK. */
    abstract static class OnMap<K, V> extends Cell<K> {
        final Map<K, V> values = new ConcurrentHashMap<>();

        @Override
        void remove(K key) {
            values.remove(key);
        }
    }

    private final class Refreshing extends OnMap<String, Aged> {
        @Override
        @TrackedCache("hand-written-refreshing")
        String find(String key) {
            Aged known = values.computeIfAbsent(key, this::load);
            if (source.now() - known.written() >= PERIOD) {
                on.executor().execute(() -> values.put(key, refresh(key)));
            }
            return known.value();
        }

        @CacheLoad
        private Aged load(String key) {
            return new Aged(source.make(key), source.now());
        }

        @CacheLoad(refresh = true)
        private Aged refresh(String key) {
            return new Aged(source.make(key), source.now());
        }
    }

    private final class Stale extends OfAged {
        private final Map<String, Aged> values = new ConcurrentHashMap<>();

        @Override
        @TrackedCache("hand-written-stale")
        String find(String key) {
            return current(key, values.get(key));
        }

        @Override
        @CacheLoad
        String load(String key) {
            return source.make(key);
        }

        @Override
        void keep(String key, Aged aged) {
            values.put(key, aged);
        }

        @Override
        void remove(String key) {
            values.remove(key);
        }
    }
}
