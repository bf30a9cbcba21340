package io.trackedcache.tracker;

import java.time.Instant;
import java.util.List;

/**
 * The result of one consistency check of the counts.
 *
 * @param consistent whether the counts were consistent before the check
 * @param issues the faults that the check found
 * @param healed what the check healed, such as {@code total_queries: 100 → 95}
 * @param autoHealEnabled whether this check was to heal what it finds
 * @param totalViolations checks that found a fault, including this one
 * @param totalHeals healed faults, including those of this check
 * @param lastCheck the time of this check
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

    /**
     * Whether the check found these faults and no other; the counts may have moved on meanwhile. The drift of counters
     * that the application keeps itself may have grown: they are still wrong in the same way.
     */
    public boolean finds(List<Violation> faults) {
        return faultsOf(issues).equals(faultsOf(faults));
    }

    private static List<String> faultsOf(List<Violation> violations) {
        return violations.stream()
                .map(violation ->
                        violation.invariant() + (violation.isOfOwnCounters() ? "" : ", by " + violation.drift()))
                .toList();
    }

    /** Whether the counts are consistent after the check. */
    public boolean consistentAfterwards() {
        return consistent || (autoHealEnabled && !hasIssuesOfOwnCounters(issues));
    }

    static boolean hasIssuesOfOwnCounters(List<Violation> issues) {
        // A plain loop: a check must not initialize classes of the JDK where no memory is left.
        for (Violation issue : issues) {
            if (issue.isOfOwnCounters()) {
                return true;
            }
        }
        return false;
    }
}
