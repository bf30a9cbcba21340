package io.trackedcache.jconsole.snapshot;

import java.util.List;

/**
 * One cache in a snapshot.
 *
 * @param key the identity of the cache
 * @param bean the object name of its MBean; empty if unknown
 * @param counts its counters
 * @param hitRate its hit rate since the start or the last reset
 * @param details further numbers
 * @param healing the faults that were found in its counts
 * @param windows its time windows, the shortest first
 */
public record CacheSnapshot(
        CacheKey key,
        String bean,
        CacheCounts counts,
        HitRate hitRate,
        CacheDetails details,
        HealingCounts healing,
        List<WindowHitRate> windows) {
    public CacheSnapshot {
        windows = List.copyOf(windows);
    }

    static CacheSnapshot of(Row row) {
        return new CacheSnapshot(
                CacheKey.of(row),
                row.text("bean"),
                new CacheCounts(
                        row.number("totalQueries"),
                        row.number("cacheHits"),
                        row.number("cacheMisses"),
                        row.number("cacheExpired"),
                        row.number("uptime")),
                HitRate.of(row),
                CacheDetails.of(row),
                HealingCounts.of(row),
                WindowHitRate.of(row));
    }

    /** Returns the hit rate in a window; negative if unknown, or if this cache has no such window. */
    public double hitRateIn(String window) {
        return windows.stream()
                .filter(one -> one.window().equals(window))
                .mapToDouble(WindowHitRate::hitRate)
                .findFirst()
                .orElse(Row.UNKNOWN);
    }

    /** Returns whether its hit rate rises or falls. */
    public Trend trend() {
        return Trend.of(this);
    }
}
