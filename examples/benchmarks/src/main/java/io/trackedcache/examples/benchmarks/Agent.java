package io.trackedcache.examples.benchmarks;

import io.trackedcache.examples.benchmarks.measured.LookupBenchmark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The agent that a benchmark runs with. The scripts name its jar in a system property. */
enum Agent {
    NONE("", ""),
    TRACKED_CACHE("benchmarks.agent", "=" + LookupBenchmark.AGENT_ARGUMENTS),
    COUNTS_ONLY("benchmarks.agent", "=latency.sampling=0"),
    ASPECTJ("benchmarks.aspectj", "");

    private final String property;
    private final String arguments;

    Agent(String property, String arguments) {
        this.property = property;
        this.arguments = arguments;
    }

    List<String> jvmArguments() {
        return this == NONE ? List.of() : List.of("-javaagent:" + jar() + arguments);
    }

    private Path jar() {
        Path jar = Path.of(System.getProperty(property, "")).toAbsolutePath();
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException(
                    "the system property " + property + " must name the jar of the agent, but names " + jar);
        }
        return jar;
    }
}
