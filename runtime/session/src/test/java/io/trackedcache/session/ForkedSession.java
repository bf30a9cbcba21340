package io.trackedcache.session;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A session in a forked JVM of the Java version that runs the test. */
final class ForkedSession implements AutoCloseable {
    private final Process process;
    private final BufferedWriter in;
    private final BufferedReader out;

    private ForkedSession(Process process) {
        // Reading from a process cannot be interrupted, and a process that hangs must not block the build.
        CompletableFuture.delayedExecutor(4, TimeUnit.MINUTES).execute(process::destroyForcibly);
        this.process = process;
        this.in = process.outputWriter();
        this.out = process.inputReader();
    }

    static ForkedSession start(Path folder) throws IOException {
        return start(SessionProgram.class, folder);
    }

    static ForkedSession start(Class<?> program, Path folder) throws IOException {
        return start(program, folder, List.of(), List.of());
    }

    static ForkedSession start(Class<?> program, Path folder, List<String> jvmOptions, List<String> moreArguments)
            throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName(), folder.toString()));
        command.addAll(moreArguments);
        return new ForkedSession(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    long pid() {
        return process.pid();
    }

    void send(String line) throws IOException {
        in.write(line);
        in.newLine();
        in.flush();
    }

    String readLine() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IOException("the forked JVM has ended");
        }
        return line;
    }

    String ask(String line) throws IOException {
        send(line);
        return readLine();
    }

    /** Kills the process, like {@code kill -9}. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Also deletes the socket that a killed JVM leaves behind if a tool has asked it something. */
    @Override
    public void close() throws IOException {
        kill();
        Files.deleteIfExists(Path.of("/tmp", ".java_pid" + process.pid()));
    }
}
