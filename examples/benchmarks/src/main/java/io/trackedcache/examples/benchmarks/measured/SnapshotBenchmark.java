package io.trackedcache.examples.benchmarks.measured;

import com.github.benmanes.caffeine.cache.stats.CacheStats;
import com.github.benmanes.caffeine.cache.stats.ConcurrentStatsCounter;
import io.trackedcache.tracker.CacheStatistics;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One reading of all numbers of a cache, while nobody counts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SnapshotBenchmark {
    private final CacheStatisticsTracker tracker = new CacheStatisticsTracker();
    private final ConcurrentStatsCounter caffeine = new ConcurrentStatsCounter();

    @Benchmark
    public CacheStatistics tracker() {
        return tracker.snapshot();
    }

    @Benchmark
    public CacheStats caffeineStatsCounter() {
        return caffeine.snapshot();
    }
}
