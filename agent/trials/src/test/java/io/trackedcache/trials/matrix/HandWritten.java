package io.trackedcache.trials.matrix;

import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.CachePut;
import io.trackedcache.annotation.Result;
import io.trackedcache.annotation.TrackedCache;
import io.trackedcache.trials.matrix.Shape.Isbn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Caches on top of a map of the JDK. */
final class HandWritten extends HandWrittenAging {
    HandWritten(Source source, LoadThread on) {
        super(source, on);
    }

    @Override
    @Nullable
    Cell<?> cell(Shape shape) {
        return switch (shape) {
            case SYNC -> new Sync();
            case FUTURE -> new Future();
            case LOADING -> new Loading();
            case ASYNC_LOADING -> new AsyncLoading();
            case BULK -> new Bulk();
            case BULK_LOADING -> new BulkLoading();
            case NEGATIVE -> new Negative();
            case BOOLEAN -> new OfBooleans();
            case TIERED -> new Tiered();
            case DELEGATING -> new Delegating();
            case REFRESHING, STALE -> super.cell(shape);
        };
    }

    private final class Sync extends OnMap<String, String> {
        @Override
        @TrackedCache("hand-written-sync")
        Optional<Integer> find(String key) {
            String known = values.get(key);
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
            values.put(key, value);
        }
    }

    private final class Future extends OnMap<Integer, CompletableFuture<String>> {
        @Override
        @TrackedCache("hand-written-future")
        CompletableFuture<Integer> find(Integer key) {
            return values.computeIfAbsent(
                            key, missing -> CompletableFuture.supplyAsync(() -> load(missing), on.executor()))
                    .thenApply(String::length);
        }

        @CacheLoad
        private String load(Integer key) {
            return source.make(key);
        }
    }

    private final class Loading extends OnMap<Isbn, String> {
        @Override
        @TrackedCache("hand-written-loading")
        String find(Isbn key) {
            return values.computeIfAbsent(key, on.running(this::load));
        }

        @CacheLoad
        private String load(Isbn key) {
            return source.make(key);
        }
    }

    private final class AsyncLoading extends OnMap<String, CompletableFuture<String>> {
        @Override
        @TrackedCache("hand-written-async-loading")
        CompletableFuture<Optional<String>> find(String key) {
            return values.computeIfAbsent(key, this::load).thenApply(Optional::of);
        }

        @CacheLoad
        private CompletableFuture<String> load(String key) {
            return CompletableFuture.supplyAsync(() -> source.make(key), on.executor());
        }
    }

    private final class Bulk extends OnMap<Integer, String> {
        @Override
        @TrackedCache(value = "hand-written-bulk", bulk = true)
        List<String> findAll(List<Integer> all) {
            return all.stream()
                    .distinct()
                    .map(key -> values.computeIfAbsent(key, on.running(this::load)))
                    .toList();
        }

        @CacheLoad
        private String load(Integer key) {
            return source.make(key);
        }
    }

    private final class BulkLoading extends OnMap<Isbn, String> {
        @Override
        @TrackedCache(value = "hand-written-bulk-loading", bulk = true)
        Map<Isbn, String> findAll(List<Isbn> all) {
            Map<Isbn, String> found = new HashMap<>();
            all.forEach(key -> found.computeIfAbsent(key, values::get));
            List<Isbn> missing =
                    all.stream().filter(key -> !found.containsKey(key)).toList();
            if (!missing.isEmpty()) {
                found.putAll(on.run(() -> loadAll(missing)));
                values.putAll(found);
            }
            return found;
        }

        @CacheLoad
        private Map<Isbn, String> loadAll(List<Isbn> keys) {
            return source.makeAll(keys);
        }
    }

    private final class Negative extends OnMap<String, Optional<String>> {
        @Override
        @TrackedCache(value = "hand-written-negative", result = Result.NEVER_A_MISS)
        Optional<Integer> find(String key) {
            return values.computeIfAbsent(key, on.running(this::search)).map(String::length);
        }

        @CacheLoad
        private Optional<String> search(String key) {
            return source.search(key);
        }
    }

    private final class OfBooleans extends OnMap<Integer, Boolean> {
        @Override
        @TrackedCache("hand-written-boolean")
        Boolean find(Integer key) {
            return values.computeIfAbsent(key, on.running(this::load));
        }

        @CacheLoad
        private boolean load(Integer key) {
            return source.allows(key);
        }
    }

    private final class Tiered extends OnMap<String, String> {
        private final Far far = new Far(HandWritten.this);

        @Override
        @TrackedCache("hand-written-tiered")
        Optional<String> find(String key) {
            String known = values.get(key);
            if (known == null) {
                known = far.find(key);
                values.put(key, known);
            }
            return Optional.of(known);
        }
    }

    private final class Delegating extends OnMap<String, String> {
        @Override
        @TrackedCache("hand-written-delegating")
        String find(String key) {
            return find(key, on.running(this::load));
        }

        @TrackedCache("hand-written-delegating")
        private String find(String key, Function<String, String> loader) {
            return values.computeIfAbsent(key, loader);
        }

        @CacheLoad
        private String load(String key) {
            return source.make(key);
        }
    }
}
