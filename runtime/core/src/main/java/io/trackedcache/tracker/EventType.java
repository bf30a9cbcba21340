package io.trackedcache.tracker;

/** The kind of an event. */
public enum EventType {
    HIT("hits", EventGroup.LOOKUPS),
    HIT_WITHOUT_SAVING("hits", EventGroup.LOOKUPS),
    STALE_HIT("hits", EventGroup.LOOKUPS),
    MISS("misses", EventGroup.LOOKUPS),
    MISS_EXPIRED("misses", EventGroup.LOOKUPS),
    MISS_UNINITIALIZED("misses", EventGroup.LOOKUPS),
    LOOKUP_ERROR("errors", EventGroup.LOOKUP_ERRORS),
    LOAD_FAILED("nanoseconds", EventGroup.FAILED_LOADS),
    CLEANUP("cleaned", EventGroup.CLEANUPS),
    CLEANUP_ERROR("attempted", EventGroup.CLEANUP_ERRORS),
    VIOLATION("issues", EventGroup.COUNTS),
    HEAL("repairs", EventGroup.COUNTS),
    RESET("queries forgotten", EventGroup.COUNTS),
    RESTORE("queries restored", EventGroup.COUNTS);

    /** The unit of the amount in the details of such an event. */
    private final String unit;

    private final EventGroup group;

    EventType(String unit, EventGroup group) {
        this.unit = unit;
        this.group = group;
    }

    EventGroup group() {
        return group;
    }

    static EventType of(MissReason reason) {
        return switch (reason) {
            case NOT_FOUND -> MISS;
            case EXPIRED -> MISS_EXPIRED;
            case UNINITIALIZED -> MISS_UNINITIALIZED;
        };
    }

    String details(long amount) {
        return unit + ": " + amount;
    }
}
