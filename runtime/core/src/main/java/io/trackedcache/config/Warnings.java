package io.trackedcache.config;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

/**
 * What the user must know, on the standard error of the process. Not through {@code System.err}, which may be a stream
 * of the application, or locked by a thread that waits for this one.
 */
public final class Warnings {
    private static final PrintStream ERR = new PrintStream(new FileOutputStream(FileDescriptor.err), true);

    private Warnings() {}

    /** Says it in a line. */
    public static void print(String what) {
        ERR.println("WARN trackedcache - " + what.replace('\r', ' ').replace('\n', ' '));
    }
}
