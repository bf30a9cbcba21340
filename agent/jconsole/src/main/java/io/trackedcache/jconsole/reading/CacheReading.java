package io.trackedcache.jconsole.reading;

import java.util.List;

/**
 * One cache in one reading.
 *
 * @param key what it is called
 * @param bean the object name of its own bean; empty if unknown
 * @param counts its counters
 * @param hitRate hits as a fraction of all lookups, 0 to 1; negative if unknown
 * @param windows what it did lately, the shortest window first
 */
public record CacheReading(CacheKey key, String bean, CacheCounts counts, double hitRate, List<WindowReading> windows) {
    public CacheReading {
        windows = List.copyOf(windows);
    }

    static CacheReading of(Row row) {
        return new CacheReading(
                new CacheKey(row.text("manager"), row.text("name"), row.text("context")),
                row.text("bean"),
                new CacheCounts(
                        row.number("totalQueries"),
                        row.number("cacheHits"),
                        row.number("cacheMisses"),
                        row.number("cacheExpired"),
                        row.number("uptime")),
                row.rate("hitRate"),
                WindowReading.of(row));
    }

    /** Negative if unknown, or if this cache has no such window. */
    public double hitRateIn(String window) {
        return windows.stream()
                .filter(one -> one.window().equals(window))
                .mapToDouble(WindowReading::hitRate)
                .findFirst()
                .orElse(Row.UNKNOWN);
    }

    /** Where its hit rate is going. */
    public Trend trend() {
        return Trend.of(this);
    }
}
