package io.trackedcache.config;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The standard error of the process, where the user reads warnings.
 *
 * <p>Does not use {@code System.err}. Warnings are printed while classes are loaded; at that time the application may
 * have replaced that stream, or a thread may hold its lock while it waits for the very class that is being loaded.
 */
public final class Console implements Consumer<String> {
    /** The console of this process. */
    public static final Console STDERR = new Console(open(), null);

    private final PrintStream err;
    private final @Nullable Consumer<String> copies;

    private Console(PrintStream err, @Nullable Consumer<String> copies) {
        this.err = err;
        this.copies = copies;
    }

    /** Returns a console that prints the same, and passes each warning as one line to a listener. */
    public Console alsoTo(Consumer<String> listener) {
        return new Console(err, listener);
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
        String line = warning.replace('\r', ' ').replace('\n', ' ');
        err.println("WARN trackedcache - " + line);
        if (copies != null) {
            copies.accept(line);
        }
    }

    /** Prints a warning as one line. */
    @Override
    public void accept(String warning) {
        warn(warning);
    }
}
