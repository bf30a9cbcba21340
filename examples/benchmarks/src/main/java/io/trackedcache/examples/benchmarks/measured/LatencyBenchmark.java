package io.trackedcache.examples.benchmarks.measured;

import com.codahale.metrics.Histogram;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Recorder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The recording of one latency, without the two clock reads that measure it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LatencyBenchmark {
    private static final int DIGITS = 2;

    private final CacheStatisticsTracker tracker = new CacheStatisticsTracker();
    private final Timer micrometerTimer = new SimpleMeterRegistry().timer("lookups");
    private final Timer micrometerPercentiles = SamplePeers.emptyMicrometerTimer();
    private final Histogram dropwizardDecaying = SamplePeers.decayingHistogram();
    private final Histogram dropwizardSliding = SamplePeers.slidingHistogram();
    private final Recorder hdrRecorder = new Recorder(DIGITS);

    @Benchmark
    public void tracker(SampleLatencies latencies) {
        tracker.recordLatencyNanos(latencies.next());
    }

    /** Records count, sum and maximum only. */
    @Benchmark
    public void micrometerTimer(SampleLatencies latencies) {
        micrometerTimer.record(latencies.next(), TimeUnit.NANOSECONDS);
    }

    @Benchmark
    public void micrometerPercentiles(SampleLatencies latencies) {
        micrometerPercentiles.record(latencies.next(), TimeUnit.NANOSECONDS);
    }

    @Benchmark
    public void dropwizardDecaying(SampleLatencies latencies) {
        dropwizardDecaying.update(latencies.next());
    }

    @Benchmark
    public void dropwizardSliding(SampleLatencies latencies) {
        dropwizardSliding.update(latencies.next());
    }

    @Benchmark
    public void hdrRecorder(SampleLatencies latencies) {
        hdrRecorder.recordValue(latencies.next());
    }
}
