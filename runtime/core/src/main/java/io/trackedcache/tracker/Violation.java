package io.trackedcache.tracker;

/**
 * An invariant that a ledger violates.
 *
 * @param invariant what should hold, such as {@code total_queries == hits + misses}
 * @param expected the value that the wrong counter should have, or the nearest value that it may have
 * @param actual the value that it has
 * @param drift actual minus expected; for a limit, the amount by which it is exceeded
 */
public record Violation(String invariant, long expected, long actual, long drift) {
    private static final String OWN = "own counters: ";

    /** Returns the same violation as one of the counters that the application keeps itself. */
    public Violation ofOwnCounters() {
        return new Violation(OWN + invariant, expected, actual, drift);
    }

    /** Whether the application's own counters violate it, which no check of our counts heals. */
    public boolean isOfOwnCounters() {
        return invariant.startsWith(OWN);
    }
}
