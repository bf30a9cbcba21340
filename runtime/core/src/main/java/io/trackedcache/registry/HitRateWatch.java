package io.trackedcache.registry;

import io.trackedcache.config.Console;
import io.trackedcache.tracker.CacheStatistics;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Raises an alert when the hit rate of a cache falls below its limit, and closes it when the rate recovers or can no
 * longer be judged, as the window has too few lookups.
 */
final class HitRateWatch implements RegistryListener {
    private final TrackerRegistry registry;
    private final Map<CacheId, Watched> watched = new ConcurrentHashMap<>();

    HitRateWatch(TrackerRegistry registry) {
        this.registry = registry;
    }

    /** A cache with a limit; checked by one thread. */
    private static final class Watched {
        private final CacheStatisticsTracker tracker;
        private final HitRateLimit limit;
        private final Duration window;
        private boolean isLow;

        Watched(CacheStatisticsTracker tracker, HitRateLimit limit, Duration window) {
            this.tracker = tracker;
            this.limit = limit;
            this.window = window;
        }
    }

    @Override
    public void added(CacheId id, CacheStatisticsTracker tracker) {
        HitRateLimit limit = registry.settings().hitRateLimit(id);
        List<Duration> windows = tracker.settings().windows();
        if (limit.isNone()) {
            return;
        }
        if (windows.isEmpty()) {
            Console.OF_THIS_JVM.warn("alert.hit-rate has no effect for the cache '" + id + "', as it has no windows");
            return;
        }
        Duration longest = windows.get(windows.size() - 1);
        Duration window = limit.window().compareTo(longest) > 0 ? longest : limit.window();
        watched.put(id, new Watched(tracker, limit, window));
    }

    @Override
    public void removed(CacheId id, CacheStatisticsTracker tracker) {
        watched.remove(id);
    }

    void check() {
        watched.forEach(this::check);
    }

    private void check(CacheId id, Watched cache) {
        CacheStatistics counted = cache.tracker.snapshot(cache.window);
        if (!cache.limit.canJudge(counted, cache.tracker.uptime())) {
            closeIfQuiet(id, cache, counted);
            return;
        }
        boolean isLow = counted.hitRate() < cache.limit.least();
        if (isLow != cache.isLow) {
            cache.isLow = isLow;
            raise(id, cache, counted);
        }
    }

    /** Closes an alert that no lookups confirm any more. */
    private void closeIfQuiet(CacheId id, Watched cache, CacheStatistics counted) {
        if (cache.isLow && !cache.limit.hasEnough(counted)) {
            cache.isLow = false;
            registry.alerts()
                    .hitRateRecovered(
                            id,
                            "hit rate is no longer judged: " + counted.totalQueries() + " lookups in the last "
                                    + counted.uptime().toSeconds() + " s, fewer than alert.min-lookups="
                                    + cache.limit.minLookups());
        }
    }

    private void raise(CacheId id, Watched cache, CacheStatistics counted) {
        if (cache.isLow) {
            registry.alerts().hitRateFell(id, message(cache, counted));
        } else {
            registry.alerts().hitRateRecovered(id, message(cache, counted));
        }
    }

    private static String message(Watched cache, CacheStatistics counted) {
        return String.format(
                Locale.ROOT,
                "hit rate %.1f %% %s %.1f %% (%d lookups in the last %d s)",
                100 * counted.hitRate(),
                cache.isLow ? "has fallen below" : "is no longer below",
                100 * cache.limit.least(),
                counted.totalQueries(),
                counted.uptime().toSeconds());
    }
}
