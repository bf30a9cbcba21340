package io.trackedcache.tracking;

import java.util.List;

/**
 * How the tracking of this JVM is doing; says nothing about whether its caches are any good.
 *
 * @param problems what is wrong, one sentence each
 */
public record Health(Status status, List<String> problems) {

    /** In a word. */
    public enum Status {
        HEALTHY,
        /** Something is not counted, or not as it should be. */
        DEGRADED,
        /** Tracking is switched off. */
        DISABLED
    }

    public Health {
        problems = List.copyOf(problems);
    }
}
