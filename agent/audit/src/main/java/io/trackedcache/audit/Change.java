package io.trackedcache.audit;

/** How a new value is made from the old one. */
enum Change {
    /** Plus or minus something. */
    SUM,
    /** The larger or the smaller of the two. */
    EXTREME,
    /** Any other calculation. */
    OTHER;

    /** Returns the change that consists of this one and another one after it. */
    Change then(Change next) {
        return this == next ? this : OTHER;
    }
}
