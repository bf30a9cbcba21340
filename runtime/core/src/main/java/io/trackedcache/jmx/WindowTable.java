package io.trackedcache.jmx;

import io.trackedcache.config.SettingKeys;
import io.trackedcache.jmx.OpenTable.Column;
import io.trackedcache.tracker.CacheStatistics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.management.openmbean.TabularData;

/** The counts of a cache in the recent past: a row for each window. */
final class WindowTable {
    static final OpenTable<Window> TABLE = new OpenTable<>(
            "windows",
            "the counts of the recent past",
            1,
            List.of(
                    Column.text("window", "the length of the window", Window::label),
                    Column.number(
                            "seconds",
                            "the real length of the window, in seconds: less than its name while the cache is young, and up to a"
                                    + " twelfth more later",
                            window -> window.counted().uptime().toNanos() / 1e9),
                    Column.count(
                            "lookups",
                            "hits and misses",
                            window -> window.counted().totalQueries()),
                    Column.count(
                            "hits",
                            "lookups that were answered",
                            window -> window.counted().cacheHits()),
                    Column.count(
                            "misses",
                            "lookups that were not answered",
                            window -> window.counted().cacheMisses()),
                    Column.count(
                            "expired",
                            "misses because the entry was too old to serve",
                            window -> window.counted().cacheExpired()),
                    Column.count(
                            "uninitialized",
                            "misses because the cache was not ready to answer yet",
                            window -> window.counted().queriesWhileUninitialized()),
                    Column.count(
                            "lookupErrors",
                            "lookups that threw",
                            window -> window.counted().lookupErrors()),
                    Column.number(
                            "hitRate",
                            "hits as a fraction of the lookups; -1 if there were none",
                            window -> Rates.hitRate(window.counted())),
                    Column.number(
                            "expiredRate",
                            "expired misses as a fraction of hits and expired misses; -1 if there were neither",
                            window -> Rates.expiredRate(window.counted()))));

    private WindowTable() {}

    /** A window with its counts. */
    record Window(String label, CacheStatistics counted) {}

    static TabularData of(CacheSnapshot cache) {
        List<Window> windows = new ArrayList<>();
        for (Duration window : cache.tracker().settings().windows()) {
            windows.add(new Window(label(window), cache.window(window)));
        }
        return TABLE.of(windows);
    }

    /** Returns the length as in the setting, such as {@code 5m}. */
    static String label(Duration window) {
        return SettingKeys.WINDOWS.type().write(List.of(window));
    }
}
