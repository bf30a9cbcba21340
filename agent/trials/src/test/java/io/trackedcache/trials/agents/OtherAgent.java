package io.trackedcache.trials.agents;

import io.trackedcache.agent.ForkedJvm;
import io.trackedcache.agent.Twins;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * An agent of another product, with which the application also runs when ours is not there.
 *
 * @param options the options that start it
 */
record OtherAgent(List<String> options) {
    private static final Path AGENTS = Path.of("target", "agents").toAbsolutePath();

    /** The order in which the two agents rewrite classes. */
    enum Order {
        OURS_FIRST,
        OURS_LAST
    }

    /** The OpenTelemetry agent without an exporter, so that it needs no network. */
    static OtherAgent openTelemetry() {
        return new OtherAgent(List.of(
                "-javaagent:" + AGENTS.resolve("opentelemetry.jar"),
                "-Dotel.javaagent.enabled=true",
                "-Dotel.javaagent.logging=none",
                "-Dotel.traces.exporter=none",
                "-Dotel.metrics.exporter=none",
                "-Dotel.logs.exporter=none"));
    }

    static OtherAgent jacoco(Path coverage) {
        return new OtherAgent(List.of(
                "-javaagent:" + AGENTS.resolve("jacoco.jar") + "=output=file,append=false,destfile=" + coverage));
    }

    ForkedJvm.Launch alone(ForkedJvm.Launch jvm) {
        for (String option : options) {
            jvm.withJvmOption(option);
        }
        return jvm;
    }

    ForkedJvm.Launch withOurs(ForkedJvm.Launch jvm, Order order) {
        return order == Order.OURS_FIRST ? alone(jvm.withAgent()) : alone(jvm).withAgent();
    }

    /** Returns how the application ends with the other agent alone. */
    ForkedJvm.Ended isAlikeWithOurs(Supplier<ForkedJvm.Launch> application, Order order) throws IOException {
        return Twins.areAlike(alone(application.get()), withOurs(application.get(), order));
    }
}
