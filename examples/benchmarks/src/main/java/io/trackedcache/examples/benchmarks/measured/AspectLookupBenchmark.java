package io.trackedcache.examples.benchmarks.measured;

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

/** The same lookup counted by an aspect. Must run with the AspectJ agent. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class AspectLookupBenchmark {
    private final SampleCache cache = new SampleCache();

    @Benchmark
    public @Nullable String countedByAspect(SampleKeys keys) {
        return cache.countedByAspect(keys.next());
    }

    @Setup(Level.Trial)
    public void mustBeWoven() {
        Object unused = cache.countedByAspect(SampleKeys.presentKey());
        if (CountingAspect.HITS.count() != 1) {
            throw new IllegalStateException("the aspect is not woven; run it with -javaagent:aspectjweaver.jar");
        }
    }
}
