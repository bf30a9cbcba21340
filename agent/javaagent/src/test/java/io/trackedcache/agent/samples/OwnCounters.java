package io.trackedcache.agent.samples;

import io.trackedcache.agent.scenario.Scenario;
import io.trackedcache.annotation.CacheCount;
import io.trackedcache.annotation.CacheCounter;
import io.trackedcache.annotation.CacheCounters;
import io.trackedcache.annotation.TrackedCache;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** Caches that count themselves. */
public final class OwnCounters implements Scenario {
    private final Map<String, String> flags = Map.of("NL", "red, white, blue");

    // sample
    @CacheCounter(CacheCount.HITS)
    private long hits;

    @CacheCounter(CacheCount.MISSES)
    private static final LongAdder MISSES = new LongAdder();

    @TrackedCache("flags")
    Optional<String> flag(String country) {
        String flag = flags.get(country);
        if (flag == null) {
            MISSES.increment();
        } else {
            hits++;
        }
        return Optional.ofNullable(flag);
    }
    // end

    // sample
    @CacheCounters("flags")
    Map<String, Long> counters() {
        return Map.of("total_queries", hits + MISSES.sum());
    }
    // end

    @Override
    public void run() {
        flag("NL");
        flag("none");
    }

    @Override
    public List<String> expected() {
        return List.of("flags: cache_hits=1, cache_misses=1, total_queries=2");
    }
}
