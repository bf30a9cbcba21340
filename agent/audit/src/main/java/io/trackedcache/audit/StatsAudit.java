package io.trackedcache.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Audit of class files for counters that lose updates. Classes are neither loaded nor run.
 *
 * <pre>{@code
 * AuditReport report = StatsAudit.of(Path.of("app.jar")).only("com.acme.*").run();
 * report.findings().forEach(System.out::println);
 * }</pre>
 */
public final class StatsAudit {
    private final List<Path> paths;
    private final ClassFilter filter;
    private final SizeLimits limits;
    private final @Nullable Path baseline;

    StatsAudit(List<Path> paths, ClassFilter filter, SizeLimits limits, @Nullable Path baseline) {
        this.paths = paths;
        this.filter = filter;
        this.limits = limits;
        this.baseline = baseline;
    }

    /** Returns an audit of folders, jars (and the jars inside them) and class files. */
    public static StatsAudit of(Path... paths) {
        return new StatsAudit(List.of(paths), ClassFilter.NONE, SizeLimits.DEFAULTS, null);
    }

    /**
     * Audits one class. Its annotations and baselines do not matter.
     *
     * @return its findings; empty if the class file cannot be read, or a method cannot be analyzed
     */
    public static Optional<List<Finding>> ofClass(byte[] classFile) {
        List<Problem> problems = new ArrayList<>();
        Audit audit = new Audit(ClassFilter.NONE, null, problems);
        audit.found("", classFile);
        AuditReport report = audit.report();
        return problems.isEmpty() ? Optional.of(report.findings()) : Optional.empty();
    }

    /**
     * Returns this audit, limited to classes that match the pattern or an earlier {@code only} pattern.
     *
     * @param pattern such as {@code com.acme.*}; {@code *} matches any characters
     * @throws IllegalArgumentException if the pattern is blank
     */
    public StatsAudit only(String pattern) {
        return new StatsAudit(paths, filter.only(new ClassPattern(pattern)), limits, baseline);
    }

    /**
     * Returns this audit without the classes that match the pattern.
     *
     * @param pattern such as {@code com.acme.generated.*}; {@code *} matches any characters
     * @throws IllegalArgumentException if the pattern is blank
     */
    public StatsAudit excluding(String pattern) {
        return new StatsAudit(paths, filter.excluding(new ClassPattern(pattern)), limits, baseline);
    }

    /**
     * Returns this audit without the findings that a file accepts, each with a reason.
     *
     * @param file has lines such as {@code com.acme.Cache.find(String) hits field: only the event loop calls it}
     */
    public StatsAudit accepting(Path file) {
        return new StatsAudit(paths, filter, limits, file);
    }

    /**
     * Reads the classes one by one. A file that cannot be read becomes a problem of the report, and the audit
     * continues.
     *
     * @throws IllegalArgumentException if the baseline cannot be read, or has a bad line
     */
    public AuditReport run() {
        List<Problem> problems = new ArrayList<>();
        Audit audit = new Audit(filter, baseline == null ? null : Baseline.of(baseline), problems);
        for (Path path : paths) {
            int before = audit.classesFound() + problems.size();
            new ClassFileFinder(limits, audit).read(path);
            if (audit.classesFound() + problems.size() == before) {
                problems.add(new Problem(path.toString(), "has no class files"));
            }
        }
        return audit.report();
    }
}
