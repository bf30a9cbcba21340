package io.trackedcache.audit;

import java.util.List;

/**
 * The result of an audit.
 *
 * @param findings sorted, without duplicates
 * @param classesRead the number of audited classes; each variant in a multi-release archive counts
 * @param leftOut the number of findings that are not listed, because their class is annotated {@code @NotThreadSafe}
 * @param accepted the number of findings that are not listed, because the baseline accepts them
 * @param problems what could not be read, in the order of reading
 */
public record AuditReport(List<Finding> findings, int classesRead, int leftOut, int accepted, List<Problem> problems) {
    public AuditReport {
        findings = List.copyOf(findings);
        problems = List.copyOf(problems);
    }

    /** Returns the findings where the code suggests use by several threads. */
    public List<Finding> likely() {
        return findings.stream()
                .filter(finding -> finding.confidence() == Confidence.LIKELY)
                .toList();
    }
}
