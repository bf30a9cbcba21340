package io.trackedcache.config;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.function.Consumer;

/**
 * The standard error of the process, where the user reads warnings.
 *
 * <p>Does not use {@code System.err}. Warnings are printed while classes are loaded; at that time the application may
 * have replaced that stream, or a thread may hold its lock while it waits for the very class that is being loaded.
 */
public final class Console implements Consumer<String> {
    /** The console of this process. */
    public static final Console STDERR = new Console(open());

    private final PrintStream err;

    private Console(PrintStream err) {
        this.err = err;
    }

    private static PrintStream open() {
        try {
            return new PrintStream(new FileOutputStream(FileDescriptor.err), true);
        } catch (SecurityException e) {
            // Under a security manager the agent only reports that it does not start: System.err is enough for that.
            return System.err;
        }
    }

    /** Prints a warning as one line. */
    public void warn(String warning) {
        err.println("WARN trackedcache - " + warning.replace('\r', ' ').replace('\n', ' '));
    }

    /** Prints a warning as one line. */
    @Override
    public void accept(String warning) {
        warn(warning);
    }
}
