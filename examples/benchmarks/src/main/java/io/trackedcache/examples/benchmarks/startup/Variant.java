package io.trackedcache.examples.benchmarks.startup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One way to start the program. */
record Variant(String name, List<String> jvmArguments, Class<?> program) {

    static Variant noAgent() {
        return new Variant("no agent", List.of(), AnnotatedProgram.class);
    }

    static Variant emptyAgent(StartupJars jars) {
        return new Variant("empty agent", List.of(agent(jars.emptyAgent())), AnnotatedProgram.class);
    }

    static Variant oursIdle(Path agent) {
        return new Variant("TrackedCache, nothing to weave", List.of(agent(agent)), PlainProgram.class);
    }

    static Variant ours(Path agent) {
        return new Variant("TrackedCache, one woven class", List.of(agent(agent)), AnnotatedProgram.class);
    }

    static Variant buddy(StartupJars jars) {
        return new Variant("Byte Buddy AgentBuilder", List.of(agent(jars.buddyAgent())), AnnotatedProgram.class);
    }

    /** Nothing is exported or logged, so that only its start is measured. */
    static Variant openTelemetry(Path agent) {
        return new Variant(
                "OpenTelemetry agent",
                List.of(
                        agent(agent),
                        "-Dotel.traces.exporter=none",
                        "-Dotel.metrics.exporter=none",
                        "-Dotel.logs.exporter=none",
                        "-Dotel.javaagent.logging=none"),
                AnnotatedProgram.class);
    }

    private static String agent(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new IllegalArgumentException("there is no agent jar at " + jar.toAbsolutePath());
        }
        return "-javaagent:" + jar.toAbsolutePath();
    }
}
