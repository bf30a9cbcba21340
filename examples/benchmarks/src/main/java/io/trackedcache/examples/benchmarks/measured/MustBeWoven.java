package io.trackedcache.examples.benchmarks.measured;

import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatistics;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.LatencyStatistics;
import java.util.function.BiConsumer;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Fails the run of a tracked lookup that is not woven, before and after the measurement. Also fails it if too many or
 * too few lookups are timed, because the figures would be those of other settings.
 */
@State(Scope.Benchmark)
public abstract class MustBeWoven {
    private static final int LOOKUPS = 32 * 1024;

    private final String name;
    private final BiConsumer<SampleCache, String> lookup;
    private final int fewestTimed;
    private final int mostTimed;

    MustBeWoven(String name, BiConsumer<SampleCache, String> lookup, int fewestTimed, int mostTimed) {
        this.name = name;
        this.lookup = lookup;
        this.fewestTimed = fewestTimed;
        this.mostTimed = mostTimed;
    }

    @Setup(Level.Trial)
    public void countsTheFirstLookup() {
        long before = tracker().cacheHits();
        lookup.accept(new SampleCache(), SampleKeys.presentKey());
        long counted = tracker().cacheHits() - before;
        if (counted != 1) {
            throw new IllegalStateException("the tracked lookup is not woven: one hit was counted as " + counted
                    + "; run it with -javaagent:trackedcache-agent.jar=" + LookupBenchmark.AGENT_ARGUMENTS);
        }
    }

    @TearDown(Level.Trial)
    public void countedHitsAndMisses() {
        CacheStatistics counts = tracker().snapshot();
        if (counts.cacheHits() <= counts.cacheMisses() || counts.cacheMisses() == 0) {
            throw new IllegalStateException("there were three hits for each miss, but the counts are " + counts);
        }
        long timed = timed();
        if (timed < fewestTimed || timed > mostTimed) {
            throw new IllegalStateException(fewestTimed + " to " + mostTimed
                    + " lookups should have been timed, but " + timed + " were; run it with "
                    + "-javaagent:trackedcache-agent.jar=" + LookupBenchmark.AGENT_ARGUMENTS);
        }
    }

    final void lookUpAgain() {
        SampleCache cache = new SampleCache();
        SampleKeys keys = new SampleKeys();
        for (int i = 0; i < LOOKUPS; i++) {
            lookup.accept(cache, keys.next());
        }
    }

    private long timed() {
        return tracker().latency().map(LatencyStatistics::samples).orElse(0L);
    }

    private CacheStatisticsTracker tracker() {
        return TrackerRegistry.global().tracker(CacheId.DEFAULT_MANAGER, name);
    }
}
