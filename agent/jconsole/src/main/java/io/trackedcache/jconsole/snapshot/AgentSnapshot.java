package io.trackedcache.jconsole.snapshot;

import java.util.List;
import java.util.Optional;

/**
 * The state of the agent in a snapshot.
 *
 * @param version the version of the agent; empty if unknown
 * @param tracking whether the agent counts
 * @param methods the methods that are not counted; empty if they were not read or the agent does not list them
 * @param missing the attributes that the MBean of the agent does not have
 */
public record AgentSnapshot(
        String version, TrackingState tracking, Optional<UnwovenMethods> methods, List<String> missing) {
    static final AgentSnapshot UNKNOWN = new AgentSnapshot("", TrackingState.UNKNOWN, Optional.empty(), List.of());

    public AgentSnapshot {
        missing = List.copyOf(missing);
    }

    AgentSnapshot withMissing(String what) {
        return new AgentSnapshot(version, tracking, methods, List.of(what));
    }
}
