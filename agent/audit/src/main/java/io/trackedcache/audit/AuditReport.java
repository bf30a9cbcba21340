package io.trackedcache.audit;

import java.util.List;

/**
 * What an audit has found.
 *
 * @param findings in order, each once
 * @param classesRead how many classes were audited; one that an archive has several variants of counts for each
 * @param leftOut how many findings are not listed as their class says {@code @NotThreadSafe}
 * @param problems what could not be read, in the order of reading
 */
public record AuditReport(List<Finding> findings, int classesRead, int leftOut, List<Problem> problems) {
    public AuditReport {
        findings = List.copyOf(findings);
        problems = List.copyOf(problems);
    }

    /** Those for which something speaks that threads meet there. */
    public List<Finding> likely() {
        return findings.stream()
                .filter(finding -> finding.confidence() == Confidence.LIKELY)
                .toList();
    }
}
