package io.trackedcache.agent;

import io.trackedcache.audit.AuditCommand;
import io.trackedcache.config.NearestName;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/** The command line program of the agent jar: {@code java -jar trackedcache-agent.jar}. */
public final class Main {
    private static final int OK = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private static final String USAGE = """
            usage: java -jar trackedcache-agent.jar attach <process id> [<setting>=<value>,...]
                   java -jar trackedcache-agent.jar audit [options] <folder, jar or class file>...

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
            case "attach" -> attach(arguments);
            case "audit" -> new AuditCommand().run(out, err, Arrays.copyOfRange(arguments, 1, arguments.length));
            default -> misused("unknown command '" + arguments[0] + "': " + hint(arguments[0]));
        };
    }

    private static String hint(String command) {
        return NearestName.to(command, List.of("attach", "audit", "help"))
                .map(nearest -> "did you mean " + nearest + "?")
                .orElse("expected attach, audit or help");
    }

    private int help() {
        out.print(USAGE);
        return OK;
    }

    private int misused(String problem) {
        err.println(problem);
        err.print(USAGE);
        return MISUSED;
    }

    private int attach(String... arguments) {
        if (arguments.length < 2 || arguments.length > 3) {
            return misused("attach needs a process id, and optionally settings");
        }
        long processId;
        try {
            processId = Long.parseLong(arguments[1]);
        } catch (NumberFormatException e) {
            return misused("bad process id '" + arguments[1] + "': expected a number, as listed by jps");
        }
        return attach(processId, arguments.length == 3 ? arguments[2] : "");
    }

    private int attach(long processId, String settings) {
        try {
            Attach.toJvm(processId, settings);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return FAILED;
        }
        out.println(
                "attached to " + processId + "; the messages of the agent are on the standard error of that process");
        return OK;
    }
}
