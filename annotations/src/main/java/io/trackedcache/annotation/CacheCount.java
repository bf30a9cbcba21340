package io.trackedcache.annotation;

/** A count that an application may keep itself of a cache, for {@link CacheCounter}. */
public enum CacheCount {
    /** Lookups that were answered from the cache: {@code cache_hits}. */
    HITS,

    /** Lookups that were not answered from the cache: {@code cache_misses}. */
    MISSES,

    /** Misses because the entry had expired: {@code cache_expired}. */
    EXPIRED,

    /** Misses because the cache was not ready: {@code queries_while_uninitialized}. */
    UNINITIALIZED,

    /** All lookups, hits and misses: {@code total_queries}. */
    TOTAL,

    /** Hits by an entry that had expired: {@code stale_hits}. */
    STALE_HITS,

    /** Lookups that threw: {@code lookup_errors}. */
    LOOKUP_ERRORS,

    /** Loads that returned: {@code loads_ok}. */
    LOADS_OK,

    /** Loads that threw: {@code loads_failed}. */
    LOADS_FAILED,

    /** Entries that were put: {@code puts}. */
    PUTS,

    /** Entries that were removed on request: {@code removals}. */
    REMOVALS,

    /** Entries that the cache removed by itself: {@code evictions}. */
    EVICTIONS,

    /** Entries that cleanups removed: {@code expired_entries_cleaned}. */
    CLEANED,

    /** Cleanups: {@code cleanup_runs}. */
    RUNS,

    /** Cleanups that threw: {@code cleanup_errors}. */
    ERRORS
}
