package io.trackedcache.jmx;

import io.trackedcache.config.Settings;
import io.trackedcache.tracking.Explanation;
import io.trackedcache.tracking.Tracking;

/**
 * What the bean of the agent shows.
 *
 * @param version the version of the agent
 */
public record AgentFacts(String version, Settings settings, Tracking tracking, Orphans orphans) {
    Explanation explanation() {
        return tracking.explain();
    }
}
