package io.trackedcache.trials.matrix;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import io.trackedcache.annotation.CacheLoad;
import io.trackedcache.annotation.TrackedCache;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatistics;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;

/** Looks up as many futures as its argument says, most of which are loaded on a pool, and compares the counts. */
public final class ManyFutures {
    private static final String CACHE = "many-futures";
    private static final int KEYS = 4_096;
    private static final int MOST = 1_024;
    private static final int AT_ONCE = 16;

    private final ForkJoinPool pool = new ForkJoinPool(2);
    private final AsyncCache<Integer, String> cache =
            Caffeine.newBuilder().maximumSize(MOST).recordStats().executor(pool).buildAsync();

    @TrackedCache(CACHE)
    CompletableFuture<Optional<Integer>> length(Integer key) {
        return cache.get(key, this::load).thenApply(value -> Optional.of(value.length()));
    }

    @CacheLoad
    private String load(Integer key) {
        return "value of " + key;
    }

    public static void main(String[] arguments) {
        ManyFutures futures = new ManyFutures();
        futures.lookUp(Long.parseLong(arguments[0]));
        if (!futures.pool.awaitQuiescence(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the pool still works");
        }
        futures.compare();
    }

    private void lookUp(long number) {
        SplittableRandom random = new SplittableRandom(1);
        CompletableFuture<?>[] atOnce = new CompletableFuture<?>[AT_ONCE];
        for (long i = 0; i < number; i += AT_ONCE) {
            for (int each = 0; each < AT_ONCE; each++) {
                atOnce[each] = length(random.nextInt(KEYS));
            }
            CompletableFuture.allOf(atOnce).join();
        }
    }

    /** Fails if the counts differ by more than is announced, or if a lookup still seems to run. */
    private void compare() {
        CacheStatisticsTracker tracker = TrackerRegistry.global().find(CACHE).orElseThrow();
        CacheStatistics ours = tracker.snapshot();
        CacheStats library = cache.synchronous().stats();
        long missing = library.missCount() - ours.cacheMisses();
        String counts = ours.cacheHits() + " hits, " + ours.cacheMisses() + " misses, " + ours.unattributedLoads()
                + " unattributed, " + tracker.gauges().lookupsInFlight() + " in flight; the library: "
                + library.hitCount() + " hits, " + library.missCount() + " misses";
        if (ours.totalQueries() != library.requestCount()
                || missing < 0
                || missing > ours.unattributedLoads()
                || tracker.gauges().lookupsInFlight() != 0) {
            throw new AssertionError(counts);
        }
        System.out.println(counts);
    }
}
