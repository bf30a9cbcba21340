package io.trackedcache.agent;

import io.trackedcache.config.Printable;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The {@code attach} command.
 *
 * <p>Its exit code is 0 if the agent has started in that JVM, 1 if it has not, and 2 if the arguments are wrong. What
 * the agent prints there is printed here as well.
 */
final class AttachCommand {
    private static final int STARTED = 0;
    private static final int NOT_STARTED = 1;
    private static final int MISUSED = 2;

    static final String USAGE = """
            usage: java -jar trackedcache-agent.jar attach <process id> [<setting>=<value>,...]

            Loads the agent into a running JVM of this user. `jps` lists running JVMs.
            Exit code: 0 the agent has started; 1 it has not; 2 wrong arguments.
            """;

    private final PrintStream out;
    private final PrintStream err;

    AttachCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs the command with the arguments after its name, and returns the exit code. */
    int run(String... arguments) {
        if (Arrays.asList(arguments).contains("--help")
                || Arrays.asList(arguments).contains("-h")) {
            out.print(USAGE);
            return STARTED;
        }
        String problem = problem(arguments);
        if (problem != null) {
            err.println(Printable.line(problem));
            err.print(USAGE);
            return MISUSED;
        }
        return attach(Long.parseLong(arguments[0]), arguments.length == 2 ? arguments[1] : "");
    }

    private static @Nullable String problem(String... arguments) {
        for (String argument : arguments) {
            if (argument.startsWith("-") && !isNumber(argument)) {
                return "unknown option '" + argument + "': attach has only --help; settings are written as"
                        + " <setting>=<value>,... after the process id";
            }
        }
        if (arguments.length == 0) {
            return "attach needs a process id; " + RunningJvms.describeOthers();
        }
        if (!isNumber(arguments[0]) || Long.parseLong(arguments[0]) <= 0) {
            return "bad process id '" + arguments[0] + "': expected a positive number; " + RunningJvms.describeOthers();
        }
        return problemOfSettings(List.of(arguments).subList(1, arguments.length));
    }

    private static @Nullable String problemOfSettings(List<String> settings) {
        for (String setting : settings) {
            if (isNumber(setting)) {
                return "unexpected argument '" + setting + "': attach takes one process id; run it once for each JVM";
            }
            if (!setting.isEmpty() && !setting.contains("=")) {
                return "bad settings '" + setting + "': expected <setting>=<value>,... such as heal.interval=10s";
            }
        }
        return settings.size() <= 1
                ? null
                : "unexpected argument '" + settings.get(1) + "': settings are one argument, separated by commas: "
                        + String.join(",", settings);
    }

    private static boolean isNumber(String text) {
        try {
            Long.parseLong(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private int attach(long processId, String settings) {
        try {
            return print(processId, Attach.attach(processId, settings));
        } catch (IllegalArgumentException e) {
            err.println(Printable.line(e.getMessage() + "; " + RunningJvms.describeOthers()));
            return NOT_STARTED;
        }
    }

    private int print(long processId, @Nullable AttachResult result) {
        if (result == null) {
            err.println(
                    "process " + processId + " does not report whether the agent has started, because it has another"
                            + " version of the agent; see the standard error of that process");
            return NOT_STARTED;
        }
        if (!result.isStarted()) {
            err.println("the agent has not started in process " + processId + ":");
        }
        result.messages().forEach(err::println);
        if (result.isStarted()) {
            out.println("attached to " + processId + ": the agent has started; later messages are on the standard error"
                    + " of that process");
        }
        return result.isStarted() ? STARTED : NOT_STARTED;
    }
}
