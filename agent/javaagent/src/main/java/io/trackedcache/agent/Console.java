package io.trackedcache.agent;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.function.Consumer;

/**
 * Says things to the user on the standard error of the process.
 *
 * <p>Not through {@code System.err}: messages come up while classes are loaded, and the application may have put a
 * stream of its own there, or hold its lock while it waits for that very class.
 */
final class Console implements Consumer<String> {
    private final PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true);

    /** One line, whatever is in it. */
    void warn(String what) {
        err.println("WARN trackedcache - " + what.replace('\r', ' ').replace('\n', ' '));
    }

    @Override
    public void accept(String what) {
        warn(what);
    }
}
