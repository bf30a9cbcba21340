package io.trackedcache.config;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the user reads warnings: the one class that decides it. In a JVM with the agent that is the standard error of
 * the process, and in a program without it the log of the application, through SLF4J.
 *
 * <p>The agent does not use {@code System.err}, nor a logger that does. Its warnings are printed while classes are
 * loaded; at that time the application may have replaced that stream, or a thread may hold its lock while it waits for
 * the very class that is being loaded.
 */
public final class Console implements Consumer<String> {
    /** The standard error of this process. */
    public static final Console STDERR = new Console(new StandardError(), null);

    /** The console of this JVM: the standard error if there is the agent, otherwise the log of the application. */
    public static final Console OF_THIS_JVM = new Console(new Either(), null);

    private static volatile boolean hasAgent;

    private final Consumer<String> lines;
    private final @Nullable Consumer<String> copies;

    private Console(Consumer<String> lines, @Nullable Consumer<String> copies) {
        this.lines = lines;
        this.copies = copies;
    }

    /** Declares that there is the agent. */
    public static void useStandardError() {
        hasAgent = true;
    }

    /** Returns a console that prints the same, and passes each warning as one line to a listener. */
    public Console alsoTo(Consumer<String> listener) {
        return new Console(lines, listener);
    }

    /** Loads the classes that a warning needs, for one that is printed when no memory is left. Prints nothing. */
    public void rehearse() {
        new PrintStream(new ByteArrayOutputStream(), true).println(Printable.line("\n"));
    }

    /** Prints a warning as one line, in which control characters are escaped. */
    public void warn(String warning) {
        String line = Printable.line(warning);
        lines.accept(line);
        if (copies != null) {
            copies.accept(line);
        }
    }

    /** Prints a warning as one line. */
    @Override
    public void accept(String warning) {
        warn(warning);
    }

    /** Not a method reference: the agent prints before {@code main}, where it may not load what these need. */
    private static final class StandardError implements Consumer<String> {
        private final PrintStream err = open();

        private static PrintStream open() {
            try {
                return new PrintStream(new FileOutputStream(FileDescriptor.err), true);
            } catch (SecurityException e) {
                // Under a security manager the agent only reports that it does not start: System.err is enough for it.
                return System.err;
            }
        }

        @Override
        public void accept(String line) {
            err.println("WARN trackedcache - " + line);
        }
    }

    private static final class Either implements Consumer<String> {
        @Override
        public void accept(String line) {
            if (hasAgent || !isLogged(line)) {
                STDERR.warn(line);
            }
        }

        private static boolean isLogged(String line) {
            try {
                Log.LOG.warn(line);
                return true;
            } catch (LinkageError e) {
                // A program that has taken SLF4J off its class path.
                return false;
            }
        }
    }

    /** Initializes logging only when there is something to log. */
    private static final class Log {
        static final Logger LOG = LoggerFactory.getLogger("trackedcache");
    }
}
