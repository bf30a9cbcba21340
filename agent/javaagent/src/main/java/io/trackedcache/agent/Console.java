package io.trackedcache.agent;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Says things to the user on the standard error of the process.
 *
 * <p>Not through {@code System.err}: messages come up while classes are loaded, and the application may have put a
 * stream of its own there, or hold its lock while it waits for that very class.
 */
final class Console implements Consumer<String> {
    private @Nullable PrintStream err;

    /** One line, whatever is in it. */
    void warn(String what) {
        err().println("WARN trackedcache - " + what.replace('\r', ' ').replace('\n', ' '));
    }

    private synchronized PrintStream err() {
        PrintStream known = err;
        if (known == null) {
            known = open();
            err = known;
        }
        return known;
    }

    private static PrintStream open() {
        try {
            return new PrintStream(new FileOutputStream(FileDescriptor.err), true);
        } catch (SecurityException e) {
            // Said before the application runs, that it runs untracked; what is there now will do.
            return System.err;
        }
    }

    @Override
    public void accept(String what) {
        warn(what);
    }
}
