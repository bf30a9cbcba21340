package io.trackedcache.jconsole.snapshot;

import java.util.OptionalLong;

/**
 * A counter that the application keeps itself of a cache.
 *
 * @param number its place in the list of the agent
 * @param counter its name, such as {@code cache_hits}
 * @param keptIn the field or method that has it; empty for a source of the program
 * @param value what it shows; empty if it could not be read
 * @param ours what the agent has counted in the same time; empty if they are not compared
 * @param drift the updates that it has lost, at least
 * @param state the word for what the comparison has found, such as {@code drift}
 * @param sinceMillis when it came into this state, in milliseconds since 1970; negative if unknown
 * @param explanation what the state means; for a drift, with the line of code that loses updates
 */
public record OwnCounterEntry(
        long number,
        String counter,
        String keptIn,
        OptionalLong value,
        OptionalLong ours,
        long drift,
        String state,
        long sinceMillis,
        String explanation) {
    static OwnCounterEntry of(Row row) {
        return new OwnCounterEntry(
                row.number("number"),
                row.text("counter"),
                row.text("keptIn"),
                row.optional("value"),
                row.optional("ours"),
                row.number("drift"),
                row.text("state"),
                row.millis("since"),
                row.text("explanation"));
    }

    /** Identifies the counter across snapshots. */
    public Key id() {
        return new Key(number, counter, keptIn);
    }

    /** The identity of a counter; several instances may keep counters of one name in one field. */
    public record Key(long number, String counter, String keptIn) {}
}
