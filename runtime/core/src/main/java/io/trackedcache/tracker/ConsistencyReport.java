package io.trackedcache.tracker;

import java.time.Instant;
import java.util.List;

/**
 * What a check of the counts has found and done.
 *
 * @param consistent whether the counts were in order as they were found
 * @param issues what was wrong with them
 * @param healed what was repaired, such as {@code total_queries: 100 → 95}
 * @param autoHealEnabled whether this check was to repair what it finds
 * @param totalViolations checks that found a fault, this one included
 * @param totalHeals repairs, those of this check included
 * @param lastCheck when this was
 * @param currentState the numbers after the check
 */
public record ConsistencyReport(
        boolean consistent,
        List<Violation> issues,
        List<String> healed,
        boolean autoHealEnabled,
        long totalViolations,
        long totalHeals,
        Instant lastCheck,
        CacheStatistics currentState) {

    public ConsistencyReport {
        issues = List.copyOf(issues);
        healed = List.copyOf(healed);
    }

    /** Whether the counts are in order now. */
    public boolean consistentAfterwards() {
        return consistent || autoHealEnabled;
    }
}
