package io.trackedcache.examples.benchmarks.measured;

import io.trackedcache.annotation.CacheLookup;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The cost of a signal without the agent. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SignalBenchmark {
    private final SampleCache cache = new SampleCache();

    @Benchmark
    public @Nullable String noSignal(SampleKeys keys) {
        return cache.bare(keys.next());
    }

    @Benchmark
    public @Nullable String signalWithoutAgent(SampleKeys keys) {
        CacheLookup.current().expired();
        return cache.bare(keys.next());
    }
}
