package io.trackedcache.examples.benchmarks.measured;

import com.github.benmanes.caffeine.cache.stats.ConcurrentStatsCounter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.trackedcache.annotation.TrackedCache;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The same lookup six times: uncounted, and counted in five ways.
 *
 * <p>The lookup is as cheap as possible, because the cheaper the lookup, the larger the ratio.
 */
final class SampleCache {
    /** The name of the cache that is only counted; the arguments of the agent disable its sampling of latencies. */
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

    /** Written without a lambda, because the overloads with one would add a call or two. */
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
