package io.trackedcache.agent;

import java.lang.instrument.Instrumentation;
import org.jspecify.annotations.Nullable;

/**
 * Starts the agent in a JVM whose application is running already, and leaves the result for the attaching program.
 */
final class AttachedStart {
    void accept(@Nullable String arguments, Instrumentation instrumentation) {
        AttachReport report = new AttachReport();
        AgentStart start = AgentStart.attached(report);
        start.accept(arguments, instrumentation);
        report.publish(start.isStarted());
    }
}
