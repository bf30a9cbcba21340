package io.trackedcache.tracker;

import java.time.Instant;
import java.util.List;

/**
 * The result of the last check of a tracker, for readers who did not run it. It keeps no counts, which would be most of
 * its memory: a report that is read later has the numbers of that moment.
 */
record LastCheck(
        List<Violation> issues,
        List<String> healed,
        boolean autoHealEnabled,
        long totalViolations,
        long totalHeals,
        Instant at) {

    static LastCheck of(ConsistencyReport report) {
        return new LastCheck(
                report.issues(),
                report.healed(),
                report.autoHealEnabled(),
                report.totalViolations(),
                report.totalHeals(),
                report.lastCheck());
    }

    /** Whether the check found faults and did not heal them. */
    boolean leftFaults() {
        return !issues.isEmpty() && (!autoHealEnabled || ConsistencyReport.hasIssuesOfOwnCounters(issues));
    }

    ConsistencyReport report(CacheStatistics currentState) {
        return new ConsistencyReport(
                issues.isEmpty(), issues, healed, autoHealEnabled, totalViolations, totalHeals, at, currentState);
    }
}
