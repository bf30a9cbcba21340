package io.trackedcache.tracker;

/**
 * One of the disjoint things that are counted; each has a slot of its own.
 *
 * <p>The outcomes of a lookup come first, within one cache line of each other: a thread that records hits and misses by
 * turns stays on one line.
 */
enum Leaf {
    HIT(0),
    MISS_NOT_FOUND(1),
    MISS_EXPIRED(2),
    MISS_UNINITIALIZED(3),
    LOOKUP_ERROR(4);

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
