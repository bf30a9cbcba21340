package io.trackedcache.jconsole.snapshot;

/**
 * The counters of one cache in a snapshot.
 *
 * @param lookups hits and misses
 * @param hits lookups that found a value
 * @param misses all lookups that did not, for any reason
 * @param expired the misses whose entry had expired
 * @param uptimeMillis how long the cache has been counted
 */
public record CacheCounts(long lookups, long hits, long misses, long expired, long uptimeMillis) {
    /** Whether the counters are known, so that differences can be computed. */
    boolean areKnown() {
        return hits >= 0 && misses >= 0 && expired >= 0;
    }

    /**
     * Whether these counts can follow the earlier ones. They cannot after a reset, or if the cache was created again.
     */
    boolean canFollow(CacheCounts earlier) {
        return hits >= earlier.hits
                && misses >= earlier.misses
                && expired >= earlier.expired
                && uptimeMillis >= earlier.uptimeMillis;
    }
}
