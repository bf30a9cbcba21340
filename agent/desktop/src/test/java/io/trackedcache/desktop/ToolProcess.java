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

/** The process of a desktop tool, started as a user does it, on a display of its own. */
final class ToolProcess implements AutoCloseable {
    private static final Path READER = Path.of(System.getProperty("window-reader.jar", ""));
    private static final Duration PATIENCE = Duration.ofMinutes(1);

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
        command.addAll(List.of(arguments));
        Path log = Path.of("target", name + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        Display display = Display.start();
        display.addTo(builder.environment());
        // What the build itself was started with must not reach the tool.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return new ToolProcess(name, log, display, builder.start());
    }

    String name() {
        return name;
    }

    /** Brings the reader of windows into the tool's JVM, and says which process that is. */
    long jvmWithReader() {
        return Awaitility.await("the JVM of " + name)
                .atMost(PATIENCE)
                .until(this::tryToLoadReader, Optional::isPresent)
                .orElseThrow()
                .pid();
    }

    /** The JVM is the process itself, or one that it, a script, has started. */
    private Optional<ProcessHandle> tryToLoadReader() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException(name + " has ended: " + Files.readString(log));
        }
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .filter(ToolProcess::isJvm)
                .filter(ToolProcess::takesReader)
                .findFirst();
    }

    private static boolean isJvm(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("/java") || command.endsWith("/jconsole"))
                .isPresent();
    }

    private static boolean takesReader(ProcessHandle process) {
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
        // A script does not take along what it has started.
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        display.close();
    }
}
