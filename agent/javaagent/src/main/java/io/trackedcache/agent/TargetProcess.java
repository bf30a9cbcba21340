package io.trackedcache.agent;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A process that the agent is to be attached to. Before that it is examined, because attaching sends SIGQUIT to a
 * process that does not wait for attach requests yet. This signal ends programs that do not expect it.
 *
 * <p>Only reads: nothing is sent to the process.
 */
final class TargetProcess {
    private static final File PROC = new File("/proc");
    private static final int SIGQUIT = 3;

    private final long id;
    private final File folder;

    TargetProcess(long id) {
        this.id = id;
        folder = new File(PROC, Long.toString(id));
    }

    /** Returns the reason why the agent cannot be attached; empty if the process is a JVM that can take it. */
    Optional<String> objection() {
        if (id <= 0) {
            return Optional.of("a process id is a positive number");
        }
        return new File(PROC, "self/maps").exists() ? objectionOnLinux() : objectionElsewhere();
    }

    private Optional<String> objectionOnLinux() {
        if (!folder.exists()) {
            return Optional.of("there is no such process");
        }
        try {
            if (!isJvm()) {
                return Optional.of("it is not a JVM but runs " + command() + "; nothing was sent to it");
            }
            return isListening() || catchesQuit() ? Optional.empty() : Optional.of(notListening());
        } catch (IOException e) {
            return Optional.of("it cannot be examined: " + e.getMessage() + "; run this as the user of that process");
        }
    }

    /** Without {@code /proc}, the JDK's list of JVMs must have the process. */
    private Optional<String> objectionElsewhere() {
        return RunningJvms.ids().contains(Long.toString(id))
                ? Optional.empty()
                : Optional.of("it is not a JVM that `jps` lists for this user; nothing was sent to it");
    }

    /** Whether the library of a JVM is loaded. A JVM may hide its memory, and is then in the JDK's list. */
    private boolean isJvm() throws IOException {
        try {
            return contains("maps", "/libjvm.so");
        } catch (FileNotFoundException e) {
            if (RunningJvms.ids().contains(Long.toString(id))) {
                return true;
            }
            throw e;
        }
    }

    private boolean contains(String name, String text) throws IOException {
        try (BufferedReader lines = open(name)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.contains(text)) {
                    return true;
                }
            }
            return false;
        }
    }

    private String command() {
        try (BufferedReader name = open("comm")) {
            return "'" + name.readLine() + "'";
        } catch (IOException e) {
            return "another program";
        }
    }

    /** Whether the socket for attach requests exists, so that no signal is sent. */
    private boolean isListening() throws IOException {
        String idOfItsOwn = last(status("NSpid:"));
        return new File(folder, "root/tmp/.java_pid" + (idOfItsOwn.isEmpty() ? Long.toString(id) : idOfItsOwn))
                .exists();
    }

    /** Whether SIGQUIT has a handler, as in every JVM that has started and was not told to use fewer signals. */
    private boolean catchesQuit() throws IOException {
        String caught = last(status("SigCgt:"));
        return !caught.isEmpty() && (Long.parseUnsignedLong(caught, 16) >>> (SIGQUIT - 1) & 1) == 1;
    }

    private static String notListening() {
        return "it does not handle the signal SIGQUIT, by which a JVM is asked to listen, and the signal would end it; the"
                + " JVM is just starting, or has the option -Xrs. Start it with -XX:+StartAttachListener or with"
                + " -javaagent";
    }

    /** Returns a line of the process's status; empty if this system has no such line. */
    private String status(String label) throws IOException {
        try (BufferedReader lines = open("status")) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(label)) {
                    return line;
                }
            }
            return "";
        }
    }

    private static String last(String line) {
        return line.substring(line.lastIndexOf('\t') + 1).strip();
    }

    private BufferedReader open(String name) throws IOException {
        return new BufferedReader(
                new InputStreamReader(new FileInputStream(new File(folder, name)), StandardCharsets.ISO_8859_1));
    }
}
