package io.trackedcache.tracker;

import java.util.LinkedHashMap;
import java.util.Map;

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
    DRIFT("own counter", EventGroup.COUNTS),
    DRIFT_ADDED("own counter", EventGroup.COUNTS),
    RESET("queries forgotten", EventGroup.COUNTS),
    RESTORE("queries restored", EventGroup.COUNTS);

    private static final String ARROW = " → ";

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

    /** Returns the details of such an event by their names, such as {@code cleaned}. */
    Map<String, Object> fields(String details) {
        Map<String, Object> fields = new LinkedHashMap<>();
        int colon = details.indexOf(": ");
        int arrow = details.indexOf(ARROW);
        if (colon >= 0 && arrow > colon) {
            fields.put("counter", details.substring(0, colon));
            fields.put("old", number(details.substring(colon + 2, arrow)));
            fields.put("new", number(details.substring(arrow + ARROW.length())));
        } else if (colon >= 0) {
            fields.put(unit.replace(' ', '_'), number(details.substring(colon + 2)));
        }
        if (group == EventGroup.LOOKUPS && unit.equals("hits")) {
            fields.put("cost_saved", this != HIT_WITHOUT_SAVING);
        }
        return fields;
    }

    /** Returns the text itself if it is no number: anyone can create an event with any details. */
    private static Object number(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
