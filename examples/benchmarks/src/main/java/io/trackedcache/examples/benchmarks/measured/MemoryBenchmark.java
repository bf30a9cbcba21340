package io.trackedcache.examples.benchmarks.measured;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The heap that the statistics of one cache use. Runs once per JVM; its time is meaningless. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
public class MemoryBenchmark {
    /** The name of the measured figure. */
    public static final String HEAP_BYTES = "heapBytes";

    private final MeterRegistry registry = new SimpleMeterRegistry();

    @Benchmark
    public Object[] fresh(HeapPerObject heap) {
        return heap.of(number -> SampleTrackers.fresh());
    }

    @Benchmark
    public Object[] countsOnly(HeapPerObject heap) {
        return heap.of(number -> SampleTrackers.countsOnly());
    }

    @Benchmark
    public Object[] idle(HeapPerObject heap) {
        return heap.of(number -> SampleTrackers.idle());
    }

    @Benchmark
    public Object[] full(HeapPerObject heap) {
        return heap.of(number -> SampleTrackers.full());
    }

    /** Counted by one thread: under contention, its counters would grow. */
    @Benchmark
    public Object[] caffeineStatsCounter(HeapPerObject heap) {
        return heap.of(number -> SamplePeers.caffeineStatsCounter());
    }

    @Benchmark
    public Object[] micrometerTimerAndCounters(HeapPerObject heap) {
        return heap.of(number -> SamplePeers.micrometerTimerAndCounters(registry, "cache-" + number));
    }

    @Benchmark
    public Object[] dropwizardTimerAndCounters(HeapPerObject heap) {
        return heap.of(number -> SamplePeers.dropwizardTimerAndCounters());
    }
}
