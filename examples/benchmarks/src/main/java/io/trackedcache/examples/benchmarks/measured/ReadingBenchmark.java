package io.trackedcache.examples.benchmarks.measured;

import com.codahale.metrics.Snapshot;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import com.github.benmanes.caffeine.cache.stats.ConcurrentStatsCounter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.HistogramSnapshot;
import io.trackedcache.tracker.CacheStatistics;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.ConsistencyReport;
import io.trackedcache.tracker.CounterLedger;
import io.trackedcache.tracker.LatencyStatistics;
import io.trackedcache.tracker.TrackerEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Reads by a view, while no thread counts: of a tracker with full history, compared with other libraries. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ReadingBenchmark {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final CacheStatisticsTracker tracker = SampleTrackers.full();
    private final ConcurrentStatsCounter caffeine = SamplePeers.caffeineStatsCounter();
    private final Timer micrometer = SamplePeers.fullMicrometerTimer();
    private final com.codahale.metrics.Timer dropwizard = SamplePeers.fullDropwizardTimer();

    @Benchmark
    public CacheStatistics snapshot() {
        return tracker.snapshot();
    }

    @Benchmark
    public CacheStats caffeineSnapshot() {
        return caffeine.snapshot();
    }

    @Benchmark
    public CacheStatistics snapshotOfMinute() {
        return tracker.snapshot(MINUTE);
    }

    @Benchmark
    public CacheStatistics snapshotOfHour() {
        return tracker.snapshot(HOUR);
    }

    @Benchmark
    public ConsistencyReport consistency() {
        return tracker.validateConsistency(true);
    }

    @Benchmark
    public CacheStatistics lifetime() {
        return tracker.lifetime();
    }

    @Benchmark
    public CounterLedger ledger() {
        return tracker.ledger();
    }

    @Benchmark
    public List<TrackerEvent> tenEvents() {
        return tracker.recentEvents(10);
    }

    @Benchmark
    public Optional<LatencyStatistics> latency() {
        return tracker.latency();
    }

    @Benchmark
    public HistogramSnapshot micrometerLatency() {
        return micrometer.takeSnapshot();
    }

    /** Reads the same percentiles as the others. */
    @Benchmark
    public void dropwizardLatency(Blackhole reader) {
        Snapshot snapshot = dropwizard.getSnapshot();
        reader.consume(snapshot.getMean());
        reader.consume(snapshot.getMedian());
        reader.consume(snapshot.getValue(0.9));
        reader.consume(snapshot.get99thPercentile());
        reader.consume(snapshot.getMax());
    }
}
