package io.trackedcache.tracking;

import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatistics;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The caches whose hit rate may be wrong, with the reason and the remedy: some of their loads could not be matched to a
 * lookup, or they have never missed although nothing but their results can make a miss.
 */
final class Doubts {
    /** From this number of lookups on, a cache that has never missed is suspicious. */
    private static final long MANY_LOOKUPS = 1_000;

    private static final Set<String> DECIDING_ROLES = Set.of("load", "expiry", "ready");

    private Doubts() {}

    /** A doubt about one cache. */
    record Doubt(String reason, String remedy) {}

    /** Returns the doubts by the caches, as {@link TrackedMethod#cache} has them. */
    static Map<String, Doubt> of(TrackerRegistry registry, List<TrackedMethod> methods) {
        Set<String> decided = new HashSet<>();
        for (TrackedMethod method : methods) {
            if (DECIDING_ROLES.contains(method.role())) {
                decided.add(method.cache());
            }
        }
        Map<String, Doubt> doubts = new HashMap<>();
        for (Map.Entry<CacheId, CacheStatisticsTracker> entry : registry.all().entrySet()) {
            String cache = entry.getKey().toString();
            CacheStatistics counted = entry.getValue().snapshot();
            if (counted.unattributedLoads() > 0) {
                doubts.put(cache, unattributed(counted));
            } else if (hasNeverMissed(counted) && !decided.contains(cache)) {
                doubts.put(cache, neverMissed(counted));
            }
        }
        return doubts;
    }

    private static Doubt unattributed(CacheStatistics counted) {
        return new Doubt(
                String.format(
                        Locale.ROOT,
                        "%d loads could not be matched to a lookup, so the hit rate is between %.4f and %.4f",
                        counted.unattributedLoads(),
                        counted.hitRateAtLeast(),
                        counted.hitRate()),
                "annotate the parameter that holds the key with @CacheKey, in the lookup and in the load; or signal the"
                        + " miss by CacheLookup; or mark a load that only refreshes with @CacheLoad(refresh = true)");
    }

    private static boolean hasNeverMissed(CacheStatistics counted) {
        return counted.totalQueries() >= MANY_LOOKUPS
                && counted.cacheMisses() == 0
                && counted.loadsOk() + counted.loadsFailed() == 0
                && counted.staleHits() == 0;
    }

    private static Doubt neverMissed(CacheStatistics counted) {
        return new Doubt(
                counted.totalQueries() + " lookups and never missed: does it load by itself?",
                "annotate the method that loads with @CacheLoad, or signal the miss by CacheLookup");
    }
}
