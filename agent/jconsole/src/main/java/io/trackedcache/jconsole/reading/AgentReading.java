package io.trackedcache.jconsole.reading;

import java.util.List;
import java.util.Optional;

/**
 * The agent itself in one reading.
 *
 * @param version its version; empty if unknown
 * @param tracking whether it counts
 * @param methods what it does not count; nothing where that was not asked for, or is not told
 * @param lacks what its bean was asked for and did not have
 */
public record AgentReading(String version, Tracking tracking, Optional<MethodsReading> methods, List<String> lacks) {
    static final AgentReading UNKNOWN = new AgentReading("", Tracking.UNKNOWN, Optional.empty(), List.of());

    public AgentReading {
        lacks = List.copyOf(lacks);
    }

    AgentReading lacking(String what) {
        return new AgentReading(version, tracking, methods, List.of(what));
    }
}
