package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheEviction;
import io.trackedcache.annotation.CacheLookup;
import io.trackedcache.annotation.CachePut;
import io.trackedcache.annotation.CacheSignals;
import io.trackedcache.annotation.TrackedCache;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Evictions, rejected puts and signals from code outside of lookups, compared with the books of the driver. */
public final class EvictionsAndSignals implements Scenario {
    private static final String CACHE = "evictions-and-signals";
    private static final int LONGEST = 10;
    private static final int MOST = 4;

    private static class Bounded {
        private final Map<String, String> values = new LinkedHashMap<>();
        private int puts;
        private int rejections;
        private int evictions;

        @TrackedCache(CACHE)
        @Nullable
        String get(String key) {
            if (key.startsWith("constant ")) {
                CacheLookup.current().hitWithoutSaving();
            }
            return key.startsWith("constant ") ? key : values.get(key);
        }

        @TrackedCache(CACHE)
        String getOrMake(String key) {
            String value = key.repeat(3);
            tryPut(key, value);
            return value;
        }

        @CachePut(CACHE)
        void put(String key, String value) {
            if (value.length() > LONGEST) {
                CacheSignals.sizeRejected(CACHE);
                rejections++;
                return;
            }
            values.put(key, value);
            puts++;
        }

        @CachePut(CACHE)
        void putAll(Map<String, String> all) {
            all.forEach(this::put);
        }

        @CachePut(CACHE)
        Boolean tryPut(String key, String value) {
            boolean fits = value.length() <= LONGEST;
            if (fits) {
                values.put(key, value);
                puts++;
            }
            return fits;
        }

        @CacheEviction(CACHE)
        int evictOldest() {
            int evicted = 0;
            while (values.size() > MOST) {
                values.remove(values.keySet().iterator().next());
                evicted++;
            }
            evictions += evicted;
            return evicted;
        }

        @CacheEviction(CACHE)
        boolean evict(String key) {
            boolean isEvicted = values.remove(key) != null;
            evictions += isEvicted ? 1 : 0;
            return isEvicted;
        }

        @CacheEviction(CACHE)
        CompletableFuture<Long> evictLater(List<String> keys) {
            long evicted =
                    keys.stream().filter(key -> values.remove(key) != null).count();
            evictions += (int) evicted;
            return CompletableFuture.completedFuture(evicted);
        }
    }

    /** A listener in another class, which is in no lookup. */
    private static final class Listener {
        private int evictions;

        void evicted(int entries) {
            CacheSignals.evicted(CACHE, entries);
            CacheSignals.evicted(CACHE);
            evictions += entries + 1;
        }

        void failed() {
            CacheSignals.cleanupError(CACHE);
        }
    }

    @Override
    public void run() {
        Bounded cache = new Bounded();
        Listener listener = new Listener();
        cache.put("a", "A");
        cache.put("b", "much longer than others");
        cache.putAll(Map.of("c", "C", "d", "D", "e", "much longer than others"));
        cache.tryPut("f", "F");
        cache.tryPut("g", "much longer than others");
        cache.put("h", "H");
        cache.put("i", "I");
        cache.get("a");
        cache.get("constant a");
        cache.getOrMake("j");
        cache.getOrMake("much longer");
        CacheSignals.hitWithoutSaving(CACHE);

        cache.evictOldest();
        cache.evict("x");
        cache.evict("i");
        cache.evictLater(List.of("h", "x")).join();
        listener.evicted(5);
        listener.failed();

        Checks.require(cache.puts == 7 && cache.rejections == 2);
        Checks.require(cache.evictions == 5 && listener.evictions == 6);
    }

    @Override
    public List<String> expected() {
        return List.of(CACHE + ": cache_hits=5, total_queries=5, cleanup_errors=1, hits_without_saving=2,"
                + " size_rejections=2, puts=7, evictions=11");
    }
}
