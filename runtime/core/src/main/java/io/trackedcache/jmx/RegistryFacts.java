package io.trackedcache.jmx;

import io.trackedcache.registry.RegistryInternals;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.stats.StatSets;

/** What the bean of the registry shows. */
record RegistryFacts(TrackerRegistry registry, StatSets stats) {
    int maxCaches() {
        return RegistryInternals.of(registry).settings().maxCaches();
    }
}
