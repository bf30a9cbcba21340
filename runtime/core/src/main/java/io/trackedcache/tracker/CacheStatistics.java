package io.trackedcache.tracker;

/**
 * The numbers of one cache at one moment.
 *
 * <p>Only disjoint counts are stored; everything else is derived from them, so whatever is read from one snapshot
 * agrees: {@code totalQueries = cacheHits + cacheMisses}, and every miss has exactly one reason.
 *
 * @param cacheHits lookups that were answered
 * @param cacheNotFound misses because there was no entry
 * @param cacheExpired misses because the entry was too old
 * @param queriesWhileUninitialized misses because the cache was not ready
 * @param lookupErrors lookups that threw; neither hit nor miss
 */
public record CacheStatistics(
        long cacheHits, long cacheNotFound, long cacheExpired, long queriesWhileUninitialized, long lookupErrors) {

    /** All lookups that were not answered, for whatever reason. */
    public long cacheMisses() {
        return cacheNotFound + cacheExpired + queriesWhileUninitialized;
    }

    /** All lookups that ended in a hit or a miss. */
    public long totalQueries() {
        return cacheHits + cacheMisses();
    }

    /** Hits as a fraction of all queries, 0 to 1; 0 when there were none. */
    public double hitRate() {
        return fraction(cacheHits, totalQueries());
    }

    /** The fraction of would-have-been hits that had expired, 0 to 1; 0 when there were none. */
    public double expiredRate() {
        return fraction(cacheExpired, cacheHits + cacheExpired);
    }

    private static double fraction(long part, long whole) {
        return whole == 0 ? 0.0 : (double) part / whole;
    }
}
