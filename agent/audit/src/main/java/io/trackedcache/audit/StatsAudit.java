package io.trackedcache.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks for counters that lose updates, in class files: nothing is loaded, nothing runs.
 *
 * <pre>{@code
 * AuditReport report = StatsAudit.of(Path.of("app.jar")).only("com.acme.*").run();
 * report.findings().forEach(System.out::println);
 * }</pre>
 */
public final class StatsAudit {
    private final List<Path> paths;
    private final ClassFilter filter;
    private final Limits limits;

    StatsAudit(List<Path> paths, ClassFilter filter, Limits limits) {
        this.paths = paths;
        this.filter = filter;
        this.limits = limits;
    }

    /** An audit of folders, jars (and the jars in them) and class files. */
    public static StatsAudit of(Path... paths) {
        return new StatsAudit(List.of(paths), ClassFilter.NONE, Limits.USUAL);
    }

    /**
     * Audits the classes of that pattern alone, or of one of several.
     *
     * @param pattern such as {@code com.acme.*}; {@code *} stands for any characters
     * @throws IllegalArgumentException if the pattern is blank
     */
    public StatsAudit only(String pattern) {
        return new StatsAudit(paths, filter.only(new ClassPattern(pattern)), limits);
    }

    /**
     * Leaves the classes of that pattern out.
     *
     * @param pattern such as {@code com.acme.generated.*}; {@code *} stands for any characters
     * @throws IllegalArgumentException if the pattern is blank
     */
    public StatsAudit excluding(String pattern) {
        return new StatsAudit(paths, filter.excluding(new ClassPattern(pattern)), limits);
    }

    /** Reads one class after the other. What cannot be read is a problem of the report, and the rest goes on. */
    public AuditReport run() {
        List<Problem> problems = new ArrayList<>();
        Audit audit = new Audit(filter, problems);
        for (Path path : paths) {
            int before = audit.classesFound() + problems.size();
            new ClassFiles(limits, audit).read(path);
            if (audit.classesFound() + problems.size() == before) {
                problems.add(new Problem(path.toString(), "has no class files"));
            }
        }
        return audit.report();
    }
}
