package io.trackedcache.agent.scenario;

import io.trackedcache.annotation.CacheCleanup;
import io.trackedcache.annotation.CacheEviction;
import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.CacheName;
import io.trackedcache.annotation.CachePut;
import io.trackedcache.annotation.CacheRemoval;
import io.trackedcache.annotation.TrackedCache;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatistics;
import io.trackedcache.tracker.Metric;
import java.util.ArrayList;
import java.util.List;

/** Counts are known as soon as a class is woven whose methods report them, and unknown where no method does. */
@SuppressWarnings("UnusedMethod") // The agent weaves them; no caller is needed.
public final class CountsOfNoCalls implements Scenario {

    /** A cache of which everything is reported, though nothing happens but lookups. */
    static final class Reported {
        @TrackedCache("reported-counts")
        String find() {
            return "found";
        }

        @CacheLoad("reported-counts")
        private void load() {}

        @CachePut("reported-counts")
        private void put() {}

        @CacheRemoval("reported-counts")
        private void remove() {}

        @CacheEviction("reported-counts")
        private void evict() {}

        @CacheCleanup("reported-counts")
        private int cleanUp() {
            return 0;
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
        new Reported().find();
        requireUnknown(
                "reported-counts",
                Metric.STALE_HITS,
                Metric.HITS_WITHOUT_SAVING,
                Metric.WAIT_TIMEOUTS,
                Metric.SIZE_REJECTIONS);

        new Silent().find();
        Checks.require(unknown("silent-cleanups").contains(Metric.PUTS));
        Checks.require(!unknown("silent-cleanups").contains(Metric.CLEANUP_RUNS));
        new Silent().cleanUp();
        Checks.require(unknown("silent-cleanups").contains(Metric.EXPIRED_ENTRIES_CLEANED));

        named.get(0).find();
        named.get(1).put(false);
        named.get(2).find();
        for (Named each : named) {
            Checks.require(!unknown(each.name()).contains(Metric.PUTS));
            Checks.require(unknown(each.name()).contains(Metric.REMOVALS));
        }
    }

    private static void requireUnknown(String cache, Metric... counters) {
        Checks.require(unknown(cache).equals(List.of(counters)));
    }

    private static List<Metric> unknown(String cache) {
        CacheStatistics counted =
                TrackerRegistry.global().find(cache).orElseThrow().snapshot();
        List<Metric> unknown = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            if (metric.kind() == Metric.Kind.COUNTER && !counted.isKnown(metric)) {
                unknown.add(metric);
            }
        }
        return unknown;
    }

    @Override
    public List<String> expected() {
        return List.of(
                "reported-counts: cache_hits=1, total_queries=1",
                "silent-cleanups: cache_hits=1, total_queries=1, cleanup_runs=1",
                "early-counts: cache_hits=1, total_queries=1");
    }
}
