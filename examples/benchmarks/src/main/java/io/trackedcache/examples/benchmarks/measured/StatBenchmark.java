package io.trackedcache.examples.benchmarks.measured;

import io.trackedcache.stats.StatCounter;
import io.trackedcache.stats.StatCounters;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Counting by name, compared with the usual alternatives. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class StatBenchmark {
    private static final String[] KEYS = {
        "memories_stored", "memories_retrieved", "memories_deleted", "queries_processed",
        "cache_hits", "cache_misses", "storage_errors", "files_watched"
    };

    private final StatCounters stats =
            StatCounters.named("memory_server").counters(KEYS).build();
    private final StatCounter counter = stats.counter("queries_processed");
    private final CacheStatisticsTracker tracker = new CacheStatisticsTracker();
    private final Map<String, LongAdder> adders = new ConcurrentHashMap<>();
    private final Map<String, Long> plain = new HashMap<>();

    /** Not constants: the compiler must not know the keys. */
    private String key = "queries_processed";

    private String another = "memories_retrieved";

    public StatBenchmark() {
        for (String each : KEYS) {
            adders.put(each, new LongAdder());
            plain.put(each, 0L);
        }
    }

    @Benchmark
    public void byKey() {
        stats.increment(key);
    }

    @Benchmark
    public void byKeptCounter() {
        counter.increment();
    }

    @Benchmark
    public void tracker() {
        tracker.recordHit();
    }

    @Benchmark
    public void adderInMap() {
        LongAdder adder = adders.get(key);
        if (adder != null) {
            adder.increment();
        }
    }

    @Benchmark
    public void mapUnderLock() {
        synchronized (plain) {
            plain.merge(key, 1L, Long::sum);
        }
    }

    @Benchmark
    public void batchOfTwo() {
        stats.update(batch -> batch.increment(key).increment(another, 3));
    }

    @Benchmark
    public void twoUnderLock() {
        synchronized (plain) {
            plain.merge(key, 1L, Long::sum);
            plain.merge(another, 3L, Long::sum);
        }
    }

    @Benchmark
    public Map<String, Object> snapshot() {
        return stats.snapshot();
    }
}
