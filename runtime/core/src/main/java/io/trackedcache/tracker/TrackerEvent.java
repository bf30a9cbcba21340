package io.trackedcache.tracker;

import java.time.Instant;

/**
 * An event of a cache or of its counts.
 *
 * @param timestamp when it happened, by the wall clock
 * @param type what happened
 * @param details an amount or a change, such as {@code cleaned: 5} or {@code total_queries: 100 → 95}
 * @param snapshot the numbers of lookups right after the event
 */
public record TrackerEvent(Instant timestamp, EventType type, String details, Totals snapshot) {

    /** The numbers of lookups of a cache at one moment. */
    public record Totals(long cacheHits, long cacheMisses, long totalQueries) {}
}
