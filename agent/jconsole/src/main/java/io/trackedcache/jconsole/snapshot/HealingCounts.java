package io.trackedcache.jconsole.snapshot;

/**
 * How often faults were found in the counts of one cache, and healed.
 *
 * @param violations checks that found a fault; negative if unknown
 * @param heals faults that were healed; negative if unknown
 * @param lastHealMillis when the last one was healed, in milliseconds since 1970; negative if none was, or if unknown
 */
public record HealingCounts(long violations, long heals, long lastHealMillis) {
    static HealingCounts of(Row row) {
        return new HealingCounts(
                row.number("consistencyViolations"), row.number("autoHealCount"), row.millis("lastHeal"));
    }
}
