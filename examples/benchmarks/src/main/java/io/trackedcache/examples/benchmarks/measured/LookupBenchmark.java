package io.trackedcache.examples.benchmarks.measured;

import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracking.Tracking;
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

/** A tracked lookup, compared with the same lookup uncounted and counted by hand. Must run with the agent. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LookupBenchmark {
    /**
     * The arguments for the agent: one of the two tracked lookups is only counted, the other has the default settings.
     */
    public static final String AGENT_ARGUMENTS = "cache." + SampleCache.TRACKED_NAME + ".latency.sampling=0";

    private final SampleCache cache = new SampleCache();

    @Benchmark
    public @Nullable String bare(SampleKeys keys) {
        return cache.bare(keys.next());
    }

    @Benchmark
    public @Nullable String tracked(SampleKeys keys, MustBeCounted proof) {
        return cache.tracked(keys.next());
    }

    @Benchmark
    public @Nullable String trackedAndSampled(SampleKeys keys, MustBeSampled proof) {
        return cache.trackedAndSampled(keys.next());
    }

    @Benchmark
    public @Nullable String trackedWhileOff(SampleKeys keys, MustBeOff proof) {
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

    /** Fails the run if the lookup that is only counted is not counted, or if it is timed. */
    @State(Scope.Benchmark)
    public static class MustBeCounted extends MustBeWoven {
        public MustBeCounted() {
            super(SampleCache.TRACKED_NAME, SampleCache::tracked, 0, 0);
        }
    }

    /**
     * Fails the run if the lookup with the default settings is not counted, or if not about 16 a second were timed: a
     * larger share would have filled what the tracker keeps.
     */
    @State(Scope.Benchmark)
    public static class MustBeSampled extends MustBeWoven {
        public MustBeSampled() {
            super(SampleCache.SAMPLED_NAME, SampleCache::trackedAndSampled, 2, 1000);
        }
    }

    /** Disables tracking. Fails the run if the lookup is counted nevertheless, or if it is not woven. */
    @State(Scope.Benchmark)
    public static class MustBeOff {
        @Setup(Level.Trial)
        public void switchOff() {
            new SampleCache().tracked(SampleKeys.presentKey());
            requireQueries(1);
            Tracking.global().setEnabled(false);
        }

        @TearDown(Level.Trial)
        public void switchOn() {
            Tracking.global().setEnabled(true);
            requireQueries(1);
        }

        private static void requireQueries(long expected) {
            long counted =
                    TrackerRegistry.global().tracker(SampleCache.TRACKED_NAME).totalQueries();
            if (counted != expected) {
                throw new IllegalStateException(
                        expected + " lookup should have been counted, but " + counted + " were");
            }
        }
    }
}
