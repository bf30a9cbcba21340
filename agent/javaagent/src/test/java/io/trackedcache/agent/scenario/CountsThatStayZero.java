package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheCleanup;
import io.trackedcache.annotation.CacheEviction;
import io.trackedcache.annotation.CacheName;
import io.trackedcache.annotation.CachePut;
import io.trackedcache.annotation.CacheRemoval;
import io.trackedcache.annotation.TrackedCache;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatistics;
import io.trackedcache.tracker.Metric;
import java.util.Arrays;
import java.util.List;

/** Counts are known and 0 where a method reports them that changes no entry, and unknown where no method does. */
public final class CountsThatStayZero implements Scenario {

    /** A cache whose methods find nothing to do. */
    static final class Idle {
        @TrackedCache("idle-methods")
        String find() {
            return "found";
        }

        @CachePut("idle-methods")
        boolean put() {
            return false;
        }

        @CacheRemoval("idle-methods")
        boolean remove() {
            return false;
        }

        @CacheEviction("idle-methods")
        boolean evict() {
            return false;
        }
    }

    /** A cache whose cleanups do not tell how many entries they remove. */
    static final class Silent {
        @TrackedCache("silent-cleanups")
        String find() {
            return "found";
        }

        @CacheCleanup("silent-cleanups")
        void cleanUp() {}
    }

    /** One class for several caches. */
    record Named(@CacheName String name) {
        @TrackedCache
        boolean find() {
            return true;
        }

        @CachePut
        boolean put(boolean isPut) {
            return isPut;
        }
    }

    private final List<Named> named =
            List.of(new Named("early-counts"), new Named("putting-counts"), new Named("late-counts"));

    @Override
    public void run() {
        new Idle().find();
        Checks.require(new Idle().put() || new Idle().remove() || !new Idle().evict());
        Checks.require(isKnown("idle-methods", Metric.PUTS, Metric.REMOVALS, Metric.EVICTIONS));
        Checks.require(!isKnown("idle-methods", Metric.CLEANUP_RUNS));
        Checks.require(!isKnown("idle-methods", Metric.STALE_HITS));

        new Silent().find();
        new Silent().cleanUp();
        Checks.require(isKnown("silent-cleanups", Metric.CLEANUP_RUNS, Metric.CLEANUP_ERRORS));
        Checks.require(!isKnown("silent-cleanups", Metric.EXPIRED_ENTRIES_CLEANED));
        Checks.require(!isKnown("silent-cleanups", Metric.PUTS));

        named.get(0).find();
        named.get(1).put(false);
        named.get(2).find();
        for (Named each : named) {
            Checks.require(isKnown(each.name(), Metric.PUTS));
            Checks.require(!isKnown(each.name(), Metric.REMOVALS));
        }
    }

    private static boolean isKnown(String cache, Metric... counters) {
        CacheStatistics counted =
                TrackerRegistry.global().find(cache).orElseThrow().snapshot();
        return Arrays.stream(counters).allMatch(counted::isKnown);
    }

    @Override
    public List<String> expected() {
        return List.of(
                "idle-methods: cache_hits=1, total_queries=1",
                "silent-cleanups: cache_hits=1, total_queries=1, cleanup_runs=1",
                "early-counts: cache_hits=1, total_queries=1");
    }
}
