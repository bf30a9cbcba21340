package io.trackedcache.examples.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The agent that a benchmark runs with. The jar is named in a system property, which the scripts set. */
enum Agent {
    NONE(""),
    TRACKED_CACHE("benchmarks.agent"),
    ASPECTJ("benchmarks.aspectj");

    private final String property;

    Agent(String property) {
        this.property = property;
    }

    List<String> jvmArguments() {
        return this == NONE ? List.of() : List.of("-javaagent:" + jar());
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
