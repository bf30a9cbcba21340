package io.trackedcache.jmx;

import io.trackedcache.config.Settings;
import io.trackedcache.registry.Explanation;
import io.trackedcache.registry.Tracking;

/**
 * What the bean of the agent tells of.
 *
 * @param version that of the agent
 */
public record AgentFacts(String version, Settings settings, Tracking tracking) {
    Explanation explanation() {
        return tracking.explain();
    }
}
