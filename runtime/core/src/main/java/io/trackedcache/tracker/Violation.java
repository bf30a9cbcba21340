package io.trackedcache.tracker;

/**
 * An invariant that a ledger does not keep.
 *
 * @param invariant what should hold, such as {@code total_queries == hits + misses}
 * @param expected the value that the counter at fault should have, or the nearest it may have
 * @param actual the value that it has
 * @param drift how far it is off: actual less expected; above a limit, the overflow
 */
public record Violation(String invariant, long expected, long actual, long drift) {}
