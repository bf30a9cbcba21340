package io.trackedcache.tracker;

/**
 * An invariant that a ledger violates.
 *
 * @param invariant what should hold, such as {@code total_queries == hits + misses}
 * @param expected the value that the wrong counter should have, or the nearest value that it may have
 * @param actual the value that it has
 * @param drift actual minus expected; for a limit, the amount by which it is exceeded
 */
public record Violation(String invariant, long expected, long actual, long drift) {}
