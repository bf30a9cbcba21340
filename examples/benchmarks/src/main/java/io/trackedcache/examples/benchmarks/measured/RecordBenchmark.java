package io.trackedcache.examples.benchmarks.measured;

import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.stats.ConcurrentStatsCounter;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.EventsMode;
import io.trackedcache.tracker.MissReason;
import io.trackedcache.tracker.TrackerSettings;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Each kind of record, compared with Caffeine where it has one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RecordBenchmark {
    private static final Duration LOAD_TIME = Duration.ofMillis(3);

    private final CacheStatisticsTracker tracker = new CacheStatisticsTracker();
    private final CacheStatisticsTracker withAllEvents =
            new CacheStatisticsTracker(TrackerSettings.DEFAULTS.withEventsMode(EventsMode.ALL));
    private final ConcurrentStatsCounter caffeine = new ConcurrentStatsCounter();

    @Benchmark
    public void hit() {
        tracker.recordHit();
    }

    @Benchmark
    public void hitWithoutSaving() {
        tracker.recordHit(false);
    }

    @Benchmark
    public void staleHit() {
        tracker.recordStaleHit();
    }

    @Benchmark
    public void tenHits() {
        tracker.recordHits(10);
    }

    @Benchmark
    public void tenHitsByCaffeine() {
        caffeine.recordHits(10);
    }

    @Benchmark
    public void miss() {
        tracker.recordMiss();
    }

    @Benchmark
    public void missByCaffeine() {
        caffeine.recordMisses(1);
    }

    @Benchmark
    public void missOfExpired() {
        tracker.recordMiss(MissReason.EXPIRED);
    }

    @Benchmark
    public void put() {
        tracker.recordPut();
    }

    @Benchmark
    public void eviction() {
        tracker.recordEviction();
    }

    @Benchmark
    public void evictionByCaffeine() {
        caffeine.recordEviction(1, RemovalCause.SIZE);
    }

    @Benchmark
    public void load() {
        tracker.recordLoad(LOAD_TIME, true);
    }

    @Benchmark
    public void loadByCaffeine() {
        caffeine.recordLoadSuccess(LOAD_TIME.toNanos());
    }

    /** Asks whether a lookup is timed. Not a record itself, but done for each lookup. */
    @Benchmark
    public boolean isTimed() {
        return tracker.isTimed();
    }

    /** Records with an event, like the next two. */
    @Benchmark
    public void cleanup() {
        tracker.recordCleanup(5);
    }

    @Benchmark
    public void lookupError() {
        tracker.recordLookupError();
    }

    /** Records a hit while every lookup is kept as an event. */
    @Benchmark
    public void hitWithEvent() {
        withAllEvents.recordHit();
    }
}
