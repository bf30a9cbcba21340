package io.trackedcache.jconsole.reading;

/**
 * The counters of one cache in one reading.
 *
 * @param lookups all lookups that were a hit or a miss
 * @param hits lookups that were answered
 * @param misses lookups that were not, whatever the reason
 * @param expired those of the misses whose entry was too old
 * @param uptimeMillis how long the cache is counted
 */
public record CacheCounts(long lookups, long hits, long misses, long expired, long uptimeMillis) {
    /** Whether there is something to take a difference from. */
    boolean areKnown() {
        return hits >= 0 && misses >= 0 && expired >= 0;
    }

    /** Whether these can have grown from those: not after a reset, and not in another life of the cache. */
    boolean goOnFrom(CacheCounts earlier) {
        return hits >= earlier.hits
                && misses >= earlier.misses
                && expired >= earlier.expired
                && uptimeMillis >= earlier.uptimeMillis;
    }
}
