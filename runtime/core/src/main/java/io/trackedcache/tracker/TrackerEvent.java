package io.trackedcache.tracker;

import java.time.Instant;

/**
 * Something that happened to a cache or to its counts.
 *
 * @param timestamp when, by the clock on the wall
 * @param type what
 * @param details more about it, such as {@code cleaned: 5} or {@code total_queries: 100 → 95}
 * @param snapshot the lookups right after it
 */
public record TrackerEvent(Instant timestamp, EventType type, String details, Totals snapshot) {

    /** The lookups of a cache at one moment, in three numbers. */
    public record Totals(long cacheHits, long cacheMisses, long totalQueries) {}
}
