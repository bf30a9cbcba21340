package io.trackedcache.tracker;

/**
 * One of the disjoint things that are counted; each has a slot of its own. Only these are ever recorded: all other
 * numbers are derived from them.
 *
 * <p>The outcomes of a lookup come first, next to each other: a thread that records hits and misses by turns stays on
 * one cache line or two. What is recorded least often comes last, where it may share a line with the next row.
 */
enum Leaf {
    HIT(0),
    HIT_WITHOUT_SAVING(1),
    STALE_HIT(2),
    MISS_NOT_FOUND(3),
    MISS_EXPIRED(4),
    MISS_UNINITIALIZED(5),
    LOOKUP_ERROR(6),
    PUT(8),
    REMOVAL(9),
    EVICTION(10),
    LOAD_OK(11),
    LOAD_FAILED(12),
    LOAD_NANOS(13),
    COALESCED_WAIT(14),
    WAIT_TIMEOUT(15),
    SIZE_REJECTION(16),
    CLEANED_ENTRY(17),
    CLEANUP_RUN(18),
    CLEANUP_ERROR(19),
    VIOLATION(20),
    HEAL(21),
    LATENCY_SAMPLE(22),
    LATE_SIGNAL(23);

    /** How many slots a row needs for all of them. */
    static final int SLOTS = 24;

    /** Its place in every row of {@link StripedCounts}. */
    final int slot;

    Leaf(int slot) {
        this.slot = slot;
    }

    /** On every miss; does not allocate. */
    static Leaf of(MissReason reason) {
        return switch (reason) {
            case NOT_FOUND -> MISS_NOT_FOUND;
            case EXPIRED -> MISS_EXPIRED;
            case UNINITIALIZED -> MISS_UNINITIALIZED;
        };
    }
}
