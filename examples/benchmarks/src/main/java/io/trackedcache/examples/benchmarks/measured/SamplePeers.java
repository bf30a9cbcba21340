package io.trackedcache.examples.benchmarks.measured;

import com.codahale.metrics.ExponentiallyDecayingReservoir;
import com.codahale.metrics.Histogram;
import com.codahale.metrics.SlidingWindowReservoir;
import com.github.benmanes.caffeine.cache.stats.ConcurrentStatsCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The statistics of other libraries for a cache. */
final class SamplePeers {
    /** The default sample size of Dropwizard, and about that of a tracker. */
    private static final int LATENCIES = 1028;

    private static final double[] PERCENTILES = {0.5, 0.9, 0.99};
    private static final List<String> COUNTERS = List.of("hits", "misses", "expired", "puts", "evictions");

    private SamplePeers() {}

    static ConcurrentStatsCounter caffeineStatsCounter() {
        ConcurrentStatsCounter counter = new ConcurrentStatsCounter();
        counter.recordHits(1);
        counter.recordMisses(1);
        counter.recordLoadSuccess(1);
        return counter;
    }

    static Timer emptyMicrometerTimer() {
        return micrometerTimer(new SimpleMeterRegistry(), "users");
    }

    static Timer fullMicrometerTimer() {
        return filled(emptyMicrometerTimer());
    }

    /** Returns the meters of one more cache in a shared registry, because meters need a registry. */
    static Object[] micrometerTimerAndCounters(MeterRegistry registry, String cache) {
        Timer timer = filled(micrometerTimer(registry, cache));
        return Stream.concat(Stream.of(timer), COUNTERS.stream().map(name -> registry.counter(name, "cache", cache)))
                .toArray();
    }

    private static Timer micrometerTimer(MeterRegistry registry, String cache) {
        return Timer.builder("lookups")
                .tag("cache", cache)
                .publishPercentiles(PERCENTILES)
                .register(registry);
    }

    private static Timer filled(Timer timer) {
        SampleLatencies latencies = new SampleLatencies();
        for (int i = 0; i < LATENCIES; i++) {
            timer.record(latencies.next(), TimeUnit.NANOSECONDS);
        }
        return timer;
    }

    static com.codahale.metrics.Timer fullDropwizardTimer() {
        com.codahale.metrics.Timer timer = new com.codahale.metrics.Timer();
        SampleLatencies latencies = new SampleLatencies();
        for (int i = 0; i < LATENCIES; i++) {
            timer.update(latencies.next(), TimeUnit.NANOSECONDS);
        }
        return timer;
    }

    /** Returns metrics without a registry, and therefore without names. */
    static Object[] dropwizardTimerAndCounters() {
        return Stream.concat(
                        Stream.of(fullDropwizardTimer()),
                        COUNTERS.stream().map(name -> new com.codahale.metrics.Counter()))
                .toArray();
    }

    static Histogram decayingHistogram() {
        return new Histogram(new ExponentiallyDecayingReservoir());
    }

    static Histogram slidingHistogram() {
        return new Histogram(new SlidingWindowReservoir(LATENCIES));
    }
}
