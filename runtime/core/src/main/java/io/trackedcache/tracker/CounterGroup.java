package io.trackedcache.tracker;

/**
 * A group of counters that one kind of source reports. Where a cache has no source of a group, its counters are not
 * known, and views show none of them: a 0 would be a claim.
 *
 * <p>A tracker knows a group from the moment on at which the agent weaves a method that reports it, a program records
 * to it (also a count of 0), or a count of it other than 0 is restored.
 */
public enum CounterGroup {
    /** The outcomes of lookups, and what the tracker finds out by itself. Always known. */
    LOOKUPS(""),
    STALE_HITS("a @CacheExpiry(then = Expired.STALE_HIT) method, a classifier, or CacheLookup.stale()"),
    HITS_WITHOUT_SAVING("a classifier, CacheLookup.hitWithoutSaving() or CacheSignals.hitWithoutSaving"),
    LOADS(Sources.LOAD),
    COALESCED_WAITS(Sources.LOAD),
    REFRESHES(Sources.LOAD),
    UNATTRIBUTED_LOADS(Sources.LOAD),
    WAIT_TIMEOUTS("CacheLookup.waitTimeout()"),
    SIZE_REJECTIONS("CacheLookup.sizeRejected() or CacheSignals.sizeRejected"),
    PUTS("a @CachePut method"),
    REMOVALS("a @CacheRemoval method"),
    EVICTIONS("a @CacheEviction method or CacheSignals.evicted"),
    CLEANUP_RUNS("a @CacheCleanup method"),
    CLEANUP_ERRORS("a @CacheCleanup method or CacheSignals.cleanupError"),
    CLEANED_ENTRIES("a @CacheCleanup method that returns them or their number");

    private static final class Sources {
        static final String LOAD = "a @CacheLoad method";
    }

    private final String source;

    /** Its place in a set of groups: a number with one bit for each. */
    final int bit;

    @SuppressWarnings("EnumOrdinal") // Sets of groups are never stored.
    CounterGroup(String source) {
        this.source = source;
        this.bit = 1 << ordinal();
    }

    /** Returns what reports it besides programs that record; empty for a group that is always known. */
    public String source() {
        return source;
    }

    /** Whether every tracker knows it from the start. */
    public boolean isAlwaysKnown() {
        return source.isEmpty();
    }

    /** Returns the groups that have a count other than 0, and those that are always known. */
    static int knownBy(CounterLedger counts) {
        int known = LOOKUPS.bit;
        for (Counter counter : Counter.ALL) {
            known |= counts.get(counter) == 0 ? 0 : counter.group.bit;
        }
        return known;
    }
}
