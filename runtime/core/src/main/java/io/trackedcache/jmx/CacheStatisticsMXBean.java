package io.trackedcache.jmx;

/**
 * The numbers of one cache, for JMX.
 *
 * <p>The first five attributes have the names and types that {@code javax.cache.management.CacheStatisticsMXBean}
 * (JSR-107) gives them. A rate or percentage of nothing is -1, never a false 0.
 */
public interface CacheStatisticsMXBean {
    /** Lookups that were answered. */
    long getCacheHits();

    /** Lookups that were not answered, for whatever reason: not found, expired, or not initialized. */
    long getCacheMisses();

    /** All lookups that ended in a hit or a miss; the JSR-107 name of {@link #getTotalQueries()}. */
    long getCacheGets();

    /** Hits in percent of all lookups, 0 to 100; -1 before the first lookup. */
    float getCacheHitPercentage();

    /** Misses in percent of all lookups, 0 to 100; -1 before the first lookup. */
    float getCacheMissPercentage();

    /** Misses because the entry was too old to serve. */
    long getCacheExpired();

    /** Misses because the cache was not ready to answer yet. */
    long getQueriesWhileUninitialized();

    /** All lookups that ended in a hit or a miss: CacheHits + CacheMisses. */
    long getTotalQueries();

    /** Lookups that threw; neither hit nor miss, and not part of TotalQueries. */
    long getLookupErrors();

    /** Hits as a fraction of all lookups, 0 to 1; -1 before the first lookup. */
    double getHitRate();

    /** Expired entries as a fraction of hits and expired entries, 0 to 1; -1 while there are neither. */
    double getExpiredRate();
}
