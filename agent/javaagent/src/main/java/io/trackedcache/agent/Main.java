package io.trackedcache.agent;

import io.trackedcache.audit.AuditCommand;
import io.trackedcache.config.NearestName;
import io.trackedcache.config.Printable;
import io.trackedcache.probe.ProbeLink;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/** The command line program of the agent jar: {@code java -jar trackedcache-agent.jar}. */
public final class Main {
    private static final int OK = 0;
    private static final int MISUSED = 2;

    private static final String USAGE = """
            usage: java -jar trackedcache-agent.jar attach <process id> [<setting>=<value>,...]
                   java -jar trackedcache-agent.jar audit [options] <folder, jar or class file>...
                   java -jar trackedcache-agent.jar --help | --version

            attach loads the agent into a running JVM; `jps` lists running JVMs. To start a JVM with the agent:
                   java -javaagent:trackedcache-agent.jar[=<setting>=<value>,...] ...
            audit lists the counters in class files that may lose updates; see `audit --help`.
            """;

    private final PrintStream out;
    private final PrintStream err;

    Main(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        System.exit(new Main(System.out, System.err).run(arguments));
    }

    int run(String... arguments) {
        if (arguments.length == 0) {
            err.print(USAGE);
            return MISUSED;
        }
        return switch (arguments[0]) {
            case "help", "--help", "-h" -> help();
            case "version", "--version", "-version", "-V" -> version();
            case "attach" -> new AttachCommand(out, err).run(afterFirst(arguments));
            case "audit" -> new AuditCommand().run(out, err, afterFirst(arguments));
            default -> misused(problem(arguments[0]));
        };
    }

    private static String[] afterFirst(String... arguments) {
        return Arrays.copyOfRange(arguments, 1, arguments.length);
    }

    private static String problem(String argument) {
        return argument.startsWith("-")
                ? "unknown option '" + argument + "': "
                        + hint(argument, List.of("--help", "--version"), "expected --help or --version, or a command")
                : "unknown command '" + argument + "': "
                        + hint(
                                argument,
                                List.of("attach", "audit", "help", "version"),
                                "expected attach, audit, help or version");
    }

    private static String hint(String argument, List<String> valid, String otherwise) {
        return NearestName.to(argument, valid)
                .map(nearest -> "did you mean " + nearest + "?")
                .orElse(otherwise);
    }

    private int version() {
        out.println("trackedcache-agent " + ProbeLink.VERSION);
        return OK;
    }

    private int help() {
        out.print(USAGE);
        return OK;
    }

    private int misused(String problem) {
        err.println(Printable.line(problem));
        err.print(USAGE);
        return MISUSED;
    }
}
