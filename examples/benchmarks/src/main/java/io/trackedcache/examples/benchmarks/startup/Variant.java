package io.trackedcache.examples.benchmarks.startup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program, and the agent with which it is started. */
record Variant(String name, List<String> jvmArguments, Class<?> program) {

    static Variant noAgent(Class<?> program) {
        return new Variant("no agent", List.of(), program);
    }

    static Variant emptyAgent(StartupJars jars, Class<?> program) {
        return new Variant("empty agent", List.of(agent(jars.emptyAgent())), program);
    }

    /** Returns the variant for a program without annotations. */
    static Variant oursIdle(Path agent, Class<?> program) {
        return new Variant("TrackedCache, nothing to weave", List.of(agent(agent)), program);
    }

    static Variant ours(Path agent, Class<?> program) {
        return new Variant("TrackedCache", List.of(agent(agent)), program);
    }

    static Variant buddy(StartupJars jars, Class<?> program) {
        return new Variant("Byte Buddy AgentBuilder", List.of(agent(jars.buddyAgent())), program);
    }

    /** Returns the variant without export and logging, so that only the start is measured. */
    static Variant openTelemetry(Path agent, Class<?> program) {
        return new Variant(
                "OpenTelemetry agent",
                List.of(
                        agent(agent),
                        "-Dotel.traces.exporter=none",
                        "-Dotel.metrics.exporter=none",
                        "-Dotel.logs.exporter=none",
                        "-Dotel.javaagent.logging=none"),
                program);
    }

    private static String agent(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new IllegalArgumentException("there is no agent jar at " + jar.toAbsolutePath());
        }
        return "-javaagent:" + jar.toAbsolutePath();
    }
}
