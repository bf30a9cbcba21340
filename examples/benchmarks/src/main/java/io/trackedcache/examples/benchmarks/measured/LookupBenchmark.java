package io.trackedcache.examples.benchmarks.measured;

import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatistics;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A tracked lookup next to the same lookup bare and counted by hand. To be run with the agent. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LookupBenchmark {
    private final SampleCache cache = new SampleCache();

    @Benchmark
    public @Nullable String bare(SampleKeys keys) {
        return cache.bare(keys.next());
    }

    @Benchmark
    public @Nullable String tracked(SampleKeys keys, MustBeWoven woven) {
        return cache.tracked(keys.next());
    }

    @Benchmark
    public @Nullable String countedByCaffeine(SampleKeys keys) {
        return cache.countedByCaffeine(keys.next());
    }

    @Benchmark
    public @Nullable String timedByMicrometer(SampleKeys keys) {
        return cache.timedByMicrometer(keys.next());
    }

    /** Ends the run of a tracked lookup that is not woven, before and after it is measured. */
    @State(Scope.Benchmark)
    public static class MustBeWoven {

        @Setup(Level.Trial)
        public void countsTheFirstLookup() {
            long before = counts().cacheHits();
            Object unused = new SampleCache().tracked(SampleKeys.aKeyThatIsThere());
            long counted = counts().cacheHits() - before;
            if (counted != 1) {
                throw new IllegalStateException("the tracked lookup is not woven: one hit was counted as " + counted
                        + "; run it with -javaagent:trackedcache-agent.jar");
            }
        }

        @TearDown(Level.Trial)
        public void countedHitsAndMisses() {
            CacheStatistics counts = counts();
            if (counts.cacheHits() <= counts.cacheMisses() || counts.cacheMisses() == 0) {
                throw new IllegalStateException("three hits to a miss were looked up, but counted was " + counts);
            }
        }

        private static CacheStatistics counts() {
            return TrackerRegistry.global()
                    .tracker(CacheId.DEFAULT_MANAGER, SampleCache.TRACKED_NAME)
                    .snapshot();
        }
    }
}
