package io.trackedcache.tracking;

import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.RegistryInternals;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.Invariants;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A check of the tracking in a JVM, which finds its problems. */
final class HealthCheck {
    private final TrackerRegistry registry;
    private final List<String> problems = new ArrayList<>();

    private HealthCheck(TrackerRegistry registry) {
        this.registry = registry;
    }

    static Health of(
            TrackerRegistry registry,
            Explanation explanation,
            CostBook costs,
            List<HealthSource> sources,
            boolean isEnabled) {
        HealthCheck check = new HealthCheck(registry);
        check.addFailedMethods(explanation);
        check.addErrors(costs);
        check.addInconsistentCaches();
        check.addDoubts(explanation);
        check.addOverflow();
        check.addOthers(sources);
        return check.health(isEnabled);
    }

    private Health health(boolean isEnabled) {
        if (!isEnabled) {
            problems.add("tracking is disabled, so no woven method is counted; enableTracking enables it");
            return new Health(Health.Status.DISABLED, problems);
        }
        return new Health(problems.isEmpty() ? Health.Status.HEALTHY : Health.Status.DEGRADED, problems);
    }

    private void addFailedMethods(Explanation explanation) {
        int failed = explanation.in(MethodState.FAILED).size();
        if (failed > 0) {
            problems.add(
                    "methods that are not counted because of an error: " + failed + "; the table Methods lists them");
        }
    }

    private void addErrors(CostBook costs) {
        long errors = costs.probeErrors();
        Optional<String> last = costs.lastError();
        if (errors > 0) {
            problems.add("errors of the agent that were kept from the application: " + errors
                    + last.map(text -> "; the last one was: " + text).orElse(""));
        }
    }

    private void addInconsistentCaches() {
        for (Map.Entry<CacheId, CacheStatisticsTracker> cache : registry.all().entrySet()) {
            if (!Invariants.check(cache.getValue().ledger()).isEmpty()) {
                problems.add("the counts of the cache '" + cache.getKey() + "' contradict each other;"
                        + " validateConsistency(true) heals them");
            }
        }
    }

    private void addDoubts(Explanation explanation) {
        Doubts.of(registry, explanation.methods()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(doubt -> problems.add("the cache '" + doubt.getKey() + "': "
                        + doubt.getValue().reason() + "; " + doubt.getValue().remedy()));
    }

    private void addOverflow() {
        if (RegistryInternals.of(registry).hasOverflowed()) {
            problems.add("there are more than max-caches="
                    + RegistryInternals.of(registry).settings().maxCaches()
                    + " caches: further ones are counted together as '" + TrackerRegistry.OVERFLOW
                    + "'; raise max-caches to count them separately");
        }
    }

    private void addOthers(List<HealthSource> sources) {
        for (HealthSource source : sources) {
            problems.addAll(source.problems());
        }
    }
}
