package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheExpiry;
import io.trackedcache.annotation.TrackedCache;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The predicate is in a class that is loaded only while the first lookup runs. */
public final class ExpiredByPredicateElsewhere implements Scenario {
    private static final String CACHE = "expired-by-predicate-elsewhere";

    /** The cache. */
    static final class Cache {
        private final Map<String, Long> expiries = Map.of("old", 5L, "new", 50L);

        @TrackedCache(CACHE)
        @Nullable
        Long find(String key) {
            Long expiry = expiries.get(key);
            return expiry == null || Freshness.isPast(expiry) ? null : expiry;
        }
    }

    /** The predicate. */
    static final class Freshness {
        @CacheExpiry(CACHE)
        static boolean isPast(long expiry) {
            return expiry < 10;
        }
    }

    @Override
    public void run() {
        Cache cache = new Cache();
        cache.find("old");
        cache.find("new");
        cache.find("none");
        Freshness.isPast(1);
    }

    @Override
    public List<String> expected() {
        return List.of(CACHE + ": cache_hits=1, cache_misses=2, cache_expired=1, total_queries=3");
    }
}
