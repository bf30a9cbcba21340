package io.trackedcache.agent;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A JVM of its own, of the version that runs the test, for truth: real agent jar, real class loading, real exit. */
public final class ForkedJvm implements AutoCloseable {
    /** For a whole compiler, woven, on a machine that has other things to do as well. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Where those meet that say nothing else. */
    private static final Path SESSIONS = Path.of("target", "sessions").toAbsolutePath();

    /** The folder for temporary files of applications that leave some behind; empty for the usual one. */
    private static final String TEMPORARY = System.getProperty("forked.tmpdir", "");

    /** Uses the compilers that the JVM of the tests was given, unless a test names others. */
    private static final List<String> COMPILERS = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(option -> option.startsWith("-XX:TieredStopAtLevel="))
            .toList();

    private final Process process;
    private final Path out;
    private final Path err;

    /** How a JVM ended. */
    public record Ended(int exitCode, String out, String err) {}

    private ForkedJvm(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** A JVM for an application of the tests, so far without the agent. */
    public static Launch of(Class<?> application, String... arguments) {
        return ofMain(application.getName(), arguments);
    }

    /** The same for an application of others, by the name of its main class. */
    public static Launch ofMain(String mainClass, String... arguments) {
        List<String> main = new ArrayList<>();
        main.add(mainClass);
        main.addAll(List.of(arguments));
        return new Launch(Jdk.tool("java"), main);
    }

    /** A program of the JDK. */
    public static Launch ofTool(String tool, String... arguments) {
        return new Launch(Jdk.tool(tool), List.of(arguments)).withoutClassPath();
    }

    public long pid() {
        return process.pid();
    }

    /** Returns the standard output so far. */
    public String output() {
        return read(out);
    }

    public void awaitOutput(String text) {
        await(out, text);
    }

    public void awaitErrorOutput(String text) {
        await(err, text);
    }

    /** Waits for a whole line that starts so, and gives what comes behind that. */
    public String awaitLine(String start) {
        Pattern line = Pattern.compile("(?m)^" + Pattern.quote(start) + "(.*)$\\R");
        Awaitility.await(start)
                .atMost(PATIENCE)
                .until(() -> line.matcher(read(out)).find() || !process.isAlive());
        Matcher found = line.matcher(read(out));
        if (!found.find()) {
            throw new IllegalStateException("ended before it said '" + start + "': " + ended());
        }
        return found.group(1);
    }

    private void await(Path stream, String text) {
        Awaitility.await(text).atMost(PATIENCE).until(() -> read(stream).contains(text) || !process.isAlive());
        if (!read(stream).contains(text)) {
            throw new IllegalStateException("ended before it said '" + text + "': " + ended());
        }
    }

    /** Writes a line to its standard input. */
    public void tell(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** Closes the standard input, which tells the applications of the tests to stop, and waits for the end. */
    public Ended stop() throws IOException {
        process.getOutputStream().close();
        return ended();
    }

    /** Asks the process to end, as an operating system does that shuts down, and waits for the end. */
    public Ended terminate() {
        process.destroy();
        return ended();
    }

    private Ended ended() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("does not end; it has said: " + read(out) + read(err));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Ended(process.exitValue(), read(out), read(err));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        Files.deleteIfExists(out);
        Files.deleteIfExists(err);
        // A JVM that others have attached to removes this itself when it ends, but not when it is killed.
        Files.deleteIfExists(Path.of("/tmp", ".java_pid" + process.pid()));
    }

    /** What is to be started, and how. */
    public static final class Launch {
        private final List<String> before = new ArrayList<>();
        private String executable;
        private final List<String> around = new ArrayList<>();
        private final List<String> jvmOptions = new ArrayList<>();
        private final List<String> main;
        private final Map<String, String> environment = new HashMap<>();
        private String classPath = TestClassPath.WITH_ANNOTATIONS;
        private Path folder = Path.of("").toAbsolutePath();

        Launch(String executable, List<String> main) {
            this.executable = executable;
            this.main = main;
        }

        public Launch withAgent() {
            return withJvmOption("-javaagent:" + TestClassPath.AGENT_JAR);
        }

        public Launch withAgent(String agentArguments) {
            return withJvmOption("-javaagent:" + TestClassPath.AGENT_JAR + "=" + agentArguments);
        }

        public Launch withJvmOption(String option) {
            jvmOptions.add(option);
            return this;
        }

        /** Started by another program, which is given the command. */
        public Launch startedBy(String... program) {
            around.addAll(List.of(program));
            return this;
        }

        public Launch withEnvironment(String name, String value) {
            environment.put(name, value);
            return this;
        }

        public Launch withClassPath(Path... elements) {
            classPath = String.join(
                    File.pathSeparator,
                    List.of(elements).stream().map(Path::toString).toList());
            return this;
        }

        /** Another runtime than the one that runs the test, such as one that {@code jlink} has made. */
        public Launch onRuntime(Path home) {
            executable = home.resolve("bin").resolve("java").toString();
            return this;
        }

        /** By way of a shell that does this first, such as setting a limit. */
        public Launch after(String shellCommand) {
            before.addAll(List.of("sh", "-c", shellCommand + " && exec \"$@\"", "sh"));
            return this;
        }

        public Launch inFolder(Path newFolder) {
            folder = newFolder;
            return this;
        }

        private Launch withoutClassPath() {
            classPath = "";
            return this;
        }

        public ForkedJvm start() throws IOException {
            List<String> command = new ArrayList<>(before);
            command.addAll(around);
            command.add(executable);
            if (Path.of(executable).endsWith("java")) {
                command.addAll(COMPILERS);
            }
            command.addAll(jvmOptions);
            if (!TEMPORARY.isEmpty()) {
                command.add("-Djava.io.tmpdir=" + Files.createDirectories(Path.of(TEMPORARY)));
            }
            if (!classPath.isEmpty()) {
                command.addAll(List.of("-cp", classPath));
            }
            command.addAll(main);
            Path out = Files.createTempFile("forked-jvm", ".out");
            Path err = Files.createTempFile("forked-jvm", ".err");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            // The options of the build's own JVM must not reach the application.
            builder.environment().keySet().removeIf(name -> name.startsWith("JAVA_TOOL_OPTIONS"));
            // A test must not join the sessions of the user who runs it.
            builder.environment().put("TRACKEDCACHE_SESSION_DIR", SESSIONS.toString());
            builder.environment().putAll(environment);
            return new ForkedJvm(builder.start(), out, err);
        }

        /** Starts it and waits until it has ended, having told it at once that it may. */
        public Ended run() throws IOException {
            try (ForkedJvm jvm = start()) {
                return jvm.stop();
            }
        }
    }
}
