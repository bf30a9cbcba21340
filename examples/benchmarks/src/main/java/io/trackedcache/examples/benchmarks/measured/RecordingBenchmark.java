package io.trackedcache.examples.benchmarks.measured;

import com.codahale.metrics.Meter;
import com.github.benmanes.caffeine.cache.stats.ConcurrentStatsCounter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The recording of one hit, compared with other libraries. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RecordingBenchmark {
    private final CacheStatisticsTracker tracker = new CacheStatisticsTracker();
    private final LongAdder adder = new LongAdder();
    private final ConcurrentStatsCounter caffeine = new ConcurrentStatsCounter();
    private final Counter micrometerCounter = new SimpleMeterRegistry().counter("hits");
    private final Timer micrometerTimer = new SimpleMeterRegistry().timer("lookups");
    private final com.codahale.metrics.Counter dropwizardCounter = new com.codahale.metrics.Counter();
    private final Meter dropwizardMeter = new Meter();
    private final io.prometheus.metrics.core.metrics.Counter prometheusCounter =
            io.prometheus.metrics.core.metrics.Counter.builder().name("hits").build();

    @Benchmark
    public void tracker() {
        tracker.recordHit();
    }

    @Benchmark
    public void longAdder() {
        adder.increment();
    }

    @Benchmark
    public void caffeineStatsCounter() {
        caffeine.recordHits(1);
    }

    @Benchmark
    public void micrometerCounter() {
        micrometerCounter.increment();
    }

    /** Records without the two clock reads that a real duration needs. */
    @Benchmark
    public void micrometerTimer() {
        micrometerTimer.record(100, TimeUnit.NANOSECONDS);
    }

    @Benchmark
    public void dropwizardCounter() {
        dropwizardCounter.inc();
    }

    @Benchmark
    public void dropwizardMeter() {
        dropwizardMeter.mark();
    }

    @Benchmark
    public void prometheusCounter() {
        prometheusCounter.inc();
    }
}
