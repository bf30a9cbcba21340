package io.trackedcache.tracker;

/**
 * Counts the lookups of one cache, from any number of threads.
 *
 * <p>What each method records is all that it does: no record method locks, allocates, logs or throws. Each lookup is to
 * be recorded once, as a hit, as a miss, or as an error.
 */
public final class CacheStatisticsTracker {
    private final StripedCounts counts = new StripedCounts();

    /** Records a lookup that was answered. On every hit; does not allocate. */
    public void recordHit() {
        counts.increment(Leaf.HIT);
    }

    /** Records a lookup that found no entry. On every miss; does not allocate. */
    public void recordMiss() {
        counts.increment(Leaf.MISS_NOT_FOUND);
    }

    /** Records a lookup that was not answered, and why. On every miss; does not allocate. */
    public void recordMiss(MissReason reason) {
        counts.increment(Leaf.of(reason));
    }

    /** Records a lookup that threw: neither hit nor miss. */
    public void recordLookupError() {
        counts.increment(Leaf.LOOKUP_ERROR);
    }

    /** All numbers as of one reading of the counts; consistent under any load. */
    public CacheStatistics snapshot() {
        return new CacheStatistics(
                counts.sum(Leaf.HIT),
                counts.sum(Leaf.MISS_NOT_FOUND),
                counts.sum(Leaf.MISS_EXPIRED),
                counts.sum(Leaf.MISS_UNINITIALIZED),
                counts.sum(Leaf.LOOKUP_ERROR));
    }
}
