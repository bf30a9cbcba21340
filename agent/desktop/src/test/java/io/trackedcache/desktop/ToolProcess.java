package io.trackedcache.desktop;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The process of a desktop tool on its own display, started as a user starts it. */
final class ToolProcess implements AutoCloseable {
    private static final Path READER = Path.of(System.getProperty("window-reader.jar", ""));
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final String name;
    private final Path log;
    private final Display display;
    private final Process process;

    private ToolProcess(String name, Path log, Display display, Process process) {
        this.name = name;
        this.log = log;
        this.display = display;
        this.process = process;
    }

    static ToolProcess start(String name, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program));
        // The tool keeps preferences and caches of fonts there, and must not reach the home of the user.
        command.add("-J-Duser.home=" + Path.of("target", "home").toAbsolutePath());
        // JDK 25 warns of the window reader; JConsole may show the warning in a window over its own.
        command.add("-J-XX:+EnableDynamicAgentLoading");
        command.addAll(List.of(arguments));
        Path log = Path.of("target", name + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        Display display = Display.start();
        display.addTo(builder.environment());
        // Options of the build must not affect the tool.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return new ToolProcess(name, log, display, builder.start());
    }

    String name() {
        return name;
    }

    /** Loads the window reader into the JVM of the tool, and returns the process id of that JVM. */
    long jvmWithReader() {
        return Awaitility.await("the JVM of " + name)
                .atMost(TIMEOUT)
                .until(this::tryToLoadReader, Optional::isPresent)
                .orElseThrow()
                .pid();
    }

    /** Returns the JVM if it accepted the reader: the process itself, or one that a start script started. */
    private Optional<ProcessHandle> tryToLoadReader() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException(name + " has ended: " + Files.readString(log));
        }
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .filter(ToolProcess::isJvm)
                .filter(ToolProcess::loadReader)
                .findFirst();
    }

    private static boolean isJvm(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("/java") || command.endsWith("/jconsole"))
                .isPresent();
    }

    private static boolean loadReader(ProcessHandle process) {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(process.pid()));
            try {
                machine.loadAgent(READER.toString());
                return true;
            } finally {
                machine.detach();
            }
        } catch (IOException | AttachNotSupportedException notYet) {
            return false;
        } catch (AgentLoadException | AgentInitializationException e) {
            throw new IllegalStateException("the reader of windows cannot be loaded from " + READER, e);
        }
    }

    @Override
    public void close() {
        // Ending a script does not end the processes that it started.
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        display.close();
    }
}
