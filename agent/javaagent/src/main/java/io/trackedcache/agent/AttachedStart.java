package io.trackedcache.agent;

import java.lang.instrument.Instrumentation;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Starts the agent in a JVM whose application is running already, and leaves the result for the attaching program.
 * {@link Premain} loads this class by name.
 */
public final class AttachedStart implements BiConsumer<@Nullable String, Instrumentation> {
    @Override
    public void accept(@Nullable String arguments, Instrumentation instrumentation) {
        AttachReport report = new AttachReport();
        AgentStart start = AgentStart.attached(report);
        start.accept(arguments, instrumentation);
        report.publish(start.isStarted());
    }
}
