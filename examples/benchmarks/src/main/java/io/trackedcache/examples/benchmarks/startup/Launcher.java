package io.trackedcache.examples.benchmarks.startup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs programs in their own JVMs, one at a time. */
final class Launcher {
    private final Path classPath;

    Launcher(Path classPath) {
        this.classPath = classPath;
    }

    /** Measures from the start of the process to its end. */
    Launch launch(Variant variant) throws IOException, InterruptedException {
        ProcessBuilder command = command(variant, List.of());
        long start = System.nanoTime();
        String output = run(command);
        return Launch.of(System.nanoTime() - start, output);
    }

    /** Fails unless the agent counts the lookups of the program. */
    void prove(Variant variant, String agent) throws IOException, InterruptedException {
        Variant proof = new Variant(variant.name(), variant.jvmArguments(), ProofProgram.class);
        String output = run(command(proof, List.of(agent, variant.program().getName())));
        boolean isLarge = variant.program().equals(LargeProgram.class);
        String expected =
                isLarge ? ProofProgram.counts(LargeProgram.WOVEN, LargeProgram.WOVEN) : ProofProgram.counts(1, 2);
        if (!output.contains(expected)) {
            throw new IllegalStateException(
                    variant.name() + " does not count the lookups: expected " + expected + " but got\n" + output);
        }
    }

    private ProcessBuilder command(Variant variant, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(variant.jvmArguments());
        command.addAll(List.of("-cp", classPath.toString(), variant.program().getName()));
        command.addAll(arguments);
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        removeInheritedOptions(process.environment());
        return process;
    }

    private static void removeInheritedOptions(Map<String, String> environment) {
        environment.keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
    }

    private static String run(ProcessBuilder command) throws IOException, InterruptedException {
        Process process = command.start();
        try (InputStream out = process.getInputStream()) {
            String output = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            int exitCode = process.waitFor();
            if (exitCode != 0) {
                throw new IllegalStateException(command.command() + " ended with " + exitCode + ":\n" + output);
            }
            return output;
        } finally {
            process.destroyForcibly();
        }
    }
}
