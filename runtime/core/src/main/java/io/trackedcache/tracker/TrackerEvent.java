package io.trackedcache.tracker;

import java.time.Instant;
import java.util.Map;

/**
 * An event of a cache or of its counts.
 *
 * @param timestamp when it happened, by the wall clock
 * @param type what happened
 * @param details an amount or a change, such as {@code cleaned: 5} or {@code total_queries: 100 → 95}
 * @param snapshot the numbers of lookups right after the event
 * @param fields the details by their names, such as {@code cleaned} with 5, or {@code counter} with
 *     {@code total_queries}, {@code old} with 100 and {@code new} with 95
 */
public record TrackerEvent(
        Instant timestamp, EventType type, String details, Totals snapshot, Map<String, Object> fields) {

    public TrackerEvent {
        fields = Map.copyOf(fields);
    }

    /** Creates an event whose details have the fields that such a type has. */
    public TrackerEvent(Instant timestamp, EventType type, String details, Totals snapshot) {
        this(timestamp, type, details, snapshot, type.fields(details));
    }

    /** The numbers of lookups of a cache at one moment. */
    public record Totals(long cacheHits, long cacheMisses, long totalQueries) {}
}
