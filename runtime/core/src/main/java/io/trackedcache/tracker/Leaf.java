package io.trackedcache.tracker;

/**
 * One of the disjoint things that are counted. Only leaves are ever recorded: every other number is derived from them.
 *
 * <p>The order is the layout of {@link StripedCounts}. The outcomes of a lookup come first, next to each other: a
 * thread that alternates between hits and misses writes to one cache line or two. The leaves of the second group may be
 * hot too. The last ones are rare by nature: each is a slow event, or follows one. They are not striped, so a new one
 * adds one cell to a tracker instead of one per stripe. (The time of a load is {@linkplain PackedLoads packed} into the
 * cell that counts it.)
 */
enum Leaf {
    HIT,
    HIT_WITHOUT_SAVING,
    STALE_HIT,
    MISS_NOT_FOUND,
    MISS_EXPIRED,
    MISS_UNINITIALIZED,
    LOOKUP_ERROR,

    PUT,
    REMOVAL,
    EVICTION,
    LOAD_OK,
    LOAD_FAILED,

    LATENCY_SAMPLE,
    LATE_SIGNAL,
    LOAD_OK_NANOS,
    LOAD_FAILED_NANOS,
    COALESCED_WAIT,
    REFRESH,
    UNATTRIBUTED_LOAD,
    WAIT_TIMEOUT,
    SIZE_REJECTION,
    CLEANED_ENTRY,
    CLEANUP_RUN,
    CLEANUP_ERROR,
    VIOLATION,
    HEAL;

    /** The slots of the outcomes of lookups. */
    static final int OUTCOME_SLOTS = PUT.slot;

    /** The slots that are striped. The leaves behind them are rare. */
    static final int STRIPED_SLOTS = LATENCY_SAMPLE.slot;

    static final int SLOTS = values().length;

    // To the JIT compiler, unlike fields of constants, these are constants.
    static final int HIT_SLOT = HIT.slot;
    static final int MISS_SLOT = MISS_NOT_FOUND.slot;

    /** Its index in {@link LeafCounts}; in {@link StripedCounts} its place. */
    final int slot;

    @SuppressWarnings("EnumOrdinal") // The order of the constants is the order of the slots, by definition.
    Leaf() {
        this.slot = ordinal();
    }

    boolean isStriped() {
        return slot < STRIPED_SLOTS;
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
