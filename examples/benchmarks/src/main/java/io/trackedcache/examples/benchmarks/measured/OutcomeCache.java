package io.trackedcache.examples.benchmarks.measured;

import com.github.benmanes.caffeine.cache.stats.ConcurrentStatsCounter;
import io.trackedcache.annotation.CacheExpiry;
import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.CacheLookup;
import io.trackedcache.annotation.CacheName;
import io.trackedcache.annotation.TrackedCache;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The same lookup, with each way to determine its outcome besides its result. */
final class OutcomeCache {
    private final Map<String, String> entries = SampleKeys.entries();
    private final ConcurrentStatsCounter stats = new ConcurrentStatsCounter();

    @TrackedCache("plain")
    @Nullable
    String plain(String key) {
        return entries.get(key);
    }

    @TrackedCache("with-plain-predicate")
    @Nullable
    String withPlainPredicate(String key) {
        String value = entries.get(key);
        return value == null || isPlainlyExpired(value) ? null : value;
    }

    private static boolean isPlainlyExpired(String value) {
        return value.isEmpty();
    }

    @TrackedCache("with-predicate")
    @Nullable
    String withPredicate(String key) {
        String value = entries.get(key);
        return value == null || isExpired(value) ? null : value;
    }

    @CacheExpiry("with-predicate")
    static boolean isExpired(String value) {
        return value.isEmpty();
    }

    @TrackedCache("with-loader")
    @Nullable
    String withLoader(String key) {
        return entries.get(key);
    }

    @CacheLoad("with-loader")
    static String load(String key) {
        return key;
    }

    @TrackedCache("with-signal")
    @Nullable
    String withSignal(String key) {
        CacheLookup.current().stale();
        return entries.get(key);
    }

    @TrackedCache("future")
    CompletableFuture<String> future(CompletableFuture<String> future) {
        return future;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // Only the callback is needed.
    CompletableFuture<String> futureByHand(CompletableFuture<String> future) {
        future.whenComplete((value, failure) -> {
            if (value == null) {
                stats.recordMisses(1);
            } else {
                stats.recordHits(1);
            }
        });
        return future;
    }

    /** A cache that its class names. */
    static class Unnamed {
        private final Map<String, String> entries = SampleKeys.entries();

        @TrackedCache
        @Nullable
        String find(String key) {
            return entries.get(key);
        }
    }

    /** A cache that inherits its lookup. */
    static final class Inheriting extends Unnamed {}

    /** A cache with a name per instance. */
    static final class Named {
        @CacheName
        private final String name;

        private final Map<String, String> entries = SampleKeys.entries();

        Named(String name) {
            this.name = name;
        }

        @TrackedCache
        @Nullable
        String find(String key) {
            return entries.get(key);
        }

        String name() {
            return name;
        }
    }
}
