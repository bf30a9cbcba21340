package io.trackedcache.audit;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The command line of the audit.
 *
 * <p>Ends with 0 if all was read and nothing found, with 1 if something was found, and with 2 if it was called in a way
 * that it does not understand, or if nothing was found but not all could be read.
 */
public final class AuditCommand {
    private static final int CLEAN = 0;
    private static final int FOUND = 1;
    private static final int FAILED = 2;

    private static final String USAGE = """
            usage: audit [options] <folder, jar or class file>...

            Lists the counters in class files that lose updates when threads meet at them.

              --likely             only those for which something speaks that threads meet there
              --only <pattern>     only the classes of that name; * stands for any characters
              --exclude <pattern>  not the classes of that name
              --help               this text

            --only and --exclude may be given several times.
            Exit code: 0 nothing found, 1 something found, 2 misused or not all could be read.
            """;

    /** Runs it, and gives the exit code. Findings go to {@code out}, problems to {@code err}. */
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
                throw new IllegalArgumentException("'" + path + "' " + Nearest.missing(path));
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
