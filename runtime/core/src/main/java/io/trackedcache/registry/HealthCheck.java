package io.trackedcache.registry;

import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.Invariants;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks for what is wrong with the tracking of a JVM. */
final class HealthCheck {
    private final TrackerRegistry registry;
    private final Tracking tracking;

    HealthCheck(TrackerRegistry registry, Tracking tracking) {
        this.registry = registry;
        this.tracking = tracking;
    }

    Health health() {
        List<String> problems = new ArrayList<>();
        addFailedMethods(problems);
        addErrors(problems);
        addInconsistentCaches(problems);
        addOverflow(problems);
        if (!tracking.isEnabled()) {
            problems.add("tracking is switched off: no lookup of a woven method is counted");
            return new Health(Health.Status.DISABLED, problems);
        }
        return new Health(problems.isEmpty() ? Health.Status.HEALTHY : Health.Status.DEGRADED, problems);
    }

    private void addFailedMethods(List<String> problems) {
        int failed = tracking.explain().in(MethodState.FAILED).size();
        if (failed > 0) {
            problems.add("methods that are not counted as something failed: " + failed + "; explain tells which");
        }
    }

    private void addErrors(List<String> problems) {
        long errors = tracking.costs().probeErrors();
        Optional<String> last = tracking.costs().lastError();
        if (errors > 0) {
            problems.add("errors of the agent that were kept away from the application: " + errors
                    + last.map(text -> "; the last one: " + text).orElse(""));
        }
    }

    private void addInconsistentCaches(List<String> problems) {
        for (Map.Entry<CacheId, CacheStatisticsTracker> cache : registry.all().entrySet()) {
            if (!Invariants.check(cache.getValue().ledger()).isEmpty()) {
                problems.add("the counts of the cache '" + cache.getKey() + "' contradict each other;"
                        + " validateConsistency(true) heals them");
            }
        }
    }

    private void addOverflow(List<String> problems) {
        if (registry.hasOverflowed()) {
            problems.add("there are more than max-caches=" + registry.settings().maxCaches()
                    + " caches: further ones are counted together as '" + TrackerRegistry.OVERFLOW + "'");
        }
    }
}
