package io.trackedcache.audit;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The {@code audit} command.
 *
 * <p>Its exit code is 0 if everything was read and nothing found, 1 if something was found, and 2 if the arguments are
 * wrong, or nothing was found but not everything could be read.
 */
public final class AuditCommand {
    private static final int CLEAN = 0;
    private static final int FOUND = 1;
    private static final int FAILED = 2;

    private static final String USAGE = """
            usage: audit [options] <folder, jar or class file>...

            Lists the counters in class files that lose updates when several threads change them.

              --likely             lists only findings where the code suggests use by several threads
              --only <pattern>     audits only the classes whose names match; * matches any characters
              --exclude <pattern>  skips the classes whose names match
              --baseline <file>    leaves out the findings that the file accepts, each with a reason
              --help               prints this text

            --only and --exclude may be repeated.
            Exit code: 0 nothing found; 1 something found; 2 wrong arguments, or not everything could be read.
            """;

    /** Runs the command and returns its exit code. Findings go to {@code out}, problems to {@code err}. */
    public int run(PrintStream out, PrintStream err, String... arguments) {
        try {
            AuditOptions options = AuditOptions.parse(List.of(arguments));
            if (options.wantsHelp()) {
                out.print(USAGE);
                return CLEAN;
            }
            requireExisting(options.paths());
            return print(options, options.audit().run(), out, err);
        } catch (IllegalArgumentException e) {
            err.println(Text.printable(String.valueOf(e.getMessage())));
            err.print(USAGE);
            return FAILED;
        }
    }

    private static void requireExisting(List<Path> paths) {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new IllegalArgumentException("'" + path + "' " + MissingPath.reason(path));
            }
        }
    }

    private static int print(AuditOptions options, AuditReport report, PrintStream out, PrintStream err) {
        List<Finding> shown = options.likelyOnly() ? report.likely() : report.findings();
        shown.forEach(out::println);
        report.problems().forEach(err::println);
        out.println(Summary.of(report));
        if (!shown.isEmpty()) {
            return FOUND;
        }
        return report.problems().isEmpty() ? CLEAN : FAILED;
    }
}
