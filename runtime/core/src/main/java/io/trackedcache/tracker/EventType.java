package io.trackedcache.tracker;

/** The kind of an event. */
public enum EventType {
    HIT("hits"),
    HIT_WITHOUT_SAVING("hits"),
    STALE_HIT("hits"),
    MISS("misses"),
    MISS_EXPIRED("misses"),
    MISS_UNINITIALIZED("misses"),
    LOOKUP_ERROR("errors"),
    LOAD_FAILED("nanoseconds"),
    CLEANUP("cleaned"),
    CLEANUP_ERROR("attempted"),
    VIOLATION("issues"),
    HEAL("repairs"),
    RESET("queries forgotten"),
    RESTORE("queries restored");

    /** The unit of the amount in the details of such an event. */
    private final String unit;

    EventType(String unit) {
        this.unit = unit;
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
