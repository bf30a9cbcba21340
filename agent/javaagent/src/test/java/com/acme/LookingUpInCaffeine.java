package com.acme;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.trackedcache.agent.scenario.Counted;

/**
 * Looks up in caches of Caffeine, and prints its own books, or those of Caffeine, above our counts. The classes of
 * Caffeine pass a lookup on to each other: {@code getIfPresent} of a bounded cache calls that of the cache within.
 */
public final class LookingUpInCaffeine {
    private static final int LOOKUPS = 80_000;
    private static final int KEYS = 100;

    private LookingUpInCaffeine() {}

    public static void main(String[] caches) {
        Cache<Integer, String> bounded = Caffeine.newBuilder().maximumSize(KEYS).build();
        LoadingCache<Integer, String> loading =
                Caffeine.newBuilder().maximumSize(KEYS).recordStats().build(LookingUpInCaffeine::load);
        long hits = 0;
        for (int i = 0; i < LOOKUPS; i++) {
            Integer key = i % (2 * KEYS);
            if (bounded.getIfPresent(key) == null) {
                bounded.put(key, "value");
            } else {
                hits++;
            }
        }
        System.out.println(
                "users: cache_hits=" + hits + ", cache_misses=" + (LOOKUPS - hits) + ", total_queries=" + LOOKUPS);
        System.out.println(Counted.of("users"));
        for (int i = 0; i < LOOKUPS; i++) {
            var unused = loading.get(i % KEYS);
        }
        hits = loading.stats().hitCount();
        long misses = loading.stats().missCount();
        System.out.println("loaded: cache_hits=" + hits + ", cache_misses=" + misses + ", total_queries=" + LOOKUPS
                + ", loads_ok=" + misses);
        System.out.println(Counted.of("loaded"));
    }

    private static String load(Integer key) {
        return "value of " + key;
    }
}
