package io.trackedcache.examples.benchmarks.measured;

import com.github.benmanes.caffeine.cache.stats.ConcurrentStatsCounter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.trackedcache.annotation.TrackedCache;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The same lookup six times: as it is, and counted in five ways.
 *
 * <p>The lookup is as cheap as one can be, which is hard on the counting: the cheaper the lookup, the larger the ratio.
 */
final class SampleCache {
    /** The name of the cache that is only counted; the agent is told to take no times of it. */
    static final String TRACKED_NAME = "benchmark";

    static final String SAMPLED_NAME = "benchmark-sampled";

    private final Map<String, String> entries = SampleKeys.entries();
    private final ConcurrentStatsCounter stats = new ConcurrentStatsCounter();
    private final Timer timer = new SimpleMeterRegistry().timer("lookups");

    @Nullable
    String bare(String key) {
        return entries.get(key);
    }

    @TrackedCache(TRACKED_NAME)
    @Nullable
    String tracked(String key) {
        return entries.get(key);
    }

    @TrackedCache(SAMPLED_NAME)
    @Nullable
    String trackedAndSampled(String key) {
        return entries.get(key);
    }

    @Nullable
    String countedByCaffeine(String key) {
        String value = entries.get(key);
        if (value == null) {
            stats.recordMisses(1);
        } else {
            stats.recordHits(1);
        }
        return value;
    }

    /** Written out, as the overloads that take a lambda would add a call or two. */
    @Nullable
    String timedByMicrometer(String key) {
        long start = System.nanoTime();
        try {
            return entries.get(key);
        } finally {
            timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }

    @CountedByAspect
    @Nullable
    String countedByAspect(String key) {
        return entries.get(key);
    }
}
