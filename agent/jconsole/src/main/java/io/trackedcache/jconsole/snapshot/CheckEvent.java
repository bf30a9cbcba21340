package io.trackedcache.jconsole.snapshot;

import java.util.List;

/**
 * An event of a check: a fault that was found or healed, or a counter of the application that has lost updates.
 *
 * @param number its place among the recent events; 1 is the oldest
 * @param millis its time, in milliseconds since 1970; negative if unknown
 * @param type {@code HEAL}, {@code VIOLATION}, {@code DRIFT} or {@code DRIFT_ADDED}
 * @param details such as {@code total_queries: 100 → 95}
 */
public record CheckEvent(long number, long millis, String type, String details) {
    private static final List<String> TYPES = List.of("HEAL", "VIOLATION", "DRIFT", "DRIFT_ADDED");

    static CheckEvent of(Row row) {
        return new CheckEvent(row.number("number"), row.millis("time"), row.text("type"), row.text("details"));
    }

    /** Whether it is of a check, not of a lookup, cleanup or reset. */
    boolean isOfCheck() {
        return TYPES.contains(type);
    }

    /** Identifies the event across snapshots; its place changes when older events are dropped. */
    public Key id() {
        return new Key(millis, type, details);
    }

    /** The identity of an event. */
    public record Key(long millis, String type, String details) {}
}
