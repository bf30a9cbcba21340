package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.TrackedCache;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A lookup that asks another cache for something else about the same key, with the same answer, is no miss for that.
 */
public final class UnrelatedCaches implements Scenario {
    private final Set<String> active = new HashSet<>(Set.of("anna", "ben"));
    private final Set<String> allowed = new HashSet<>(Set.of("anna"));

    @TrackedCache("active")
    boolean isActive(String user) {
        return active.contains(user);
    }

    @TrackedCache("allowed-and-active")
    boolean isAllowed(String user) {
        return isActive(user) && allowed.contains(user);
    }

    @Override
    public void run() {
        for (int i = 0; i < 3; i++) {
            isAllowed("anna");
            isAllowed("ben");
        }
    }

    @Override
    public List<String> expected() {
        return List.of(
                "active: cache_hits=6, total_queries=6",
                "allowed-and-active: cache_hits=3, cache_misses=3, total_queries=6");
    }
}
