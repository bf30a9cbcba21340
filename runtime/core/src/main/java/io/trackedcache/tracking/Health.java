package io.trackedcache.tracking;

import java.util.List;

/**
 * The health of the tracking in this JVM; it does not judge how good the caches are.
 *
 * @param problems one sentence per problem, with its remedy
 */
public record Health(Status status, List<String> problems) {

    /** The overall state. */
    public enum Status {
        /** All that should be counted is counted. */
        HEALTHY,
        /** Some methods are not counted, some counts are wrong, or another part of the agent has a problem. */
        DEGRADED,
        /** Tracking is disabled. */
        DISABLED
    }

    public Health {
        problems = List.copyOf(problems);
    }
}
