package io.trackedcache.jconsole.snapshot;

/**
 * The faults in the counts of a cache that violated one invariant, since the last reset.
 *
 * @param invariant the invariant
 * @param violations checks that found it violated
 * @param heals counters that were healed by it
 */
public record FaultEntry(String invariant, long violations, long heals) {
    static FaultEntry of(Row row) {
        return new FaultEntry(row.text("invariant"), row.number("violations"), row.number("heals"));
    }
}
