package io.trackedcache.jconsole;

import io.trackedcache.jconsole.reading.CacheKey;
import io.trackedcache.jconsole.reading.CacheReading;
import io.trackedcache.jconsole.reading.Trend;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What the table shows of each cache. */
final class CacheColumns {
    private static final int NAME_WIDTH = 260;
    private static final int COUNT_WIDTH = 110;
    private static final int RATE_WIDTH = 75;
    private static final int TREND_WIDTH = 120;

    private CacheColumns() {}

    /** One column for each window that any cache has. */
    static List<Column<CacheReading>> with(List<String> windows) {
        List<Column<CacheReading>> columns = new ArrayList<>();
        columns.add(new Column<>(
                "Cache",
                "Manager and name; and the class loader, where several have a cache of that name",
                CacheKey.class,
                NAME_WIDTH,
                CacheReading::key));
        columns.add(figure(
                "Lookups",
                "Hits and misses since the start or the last reset",
                COUNT_WIDTH,
                cache -> Figure.count(cache.counts().lookups())));
        columns.add(figure(
                "Hit rate",
                "Hits in percent of all these lookups",
                RATE_WIDTH,
                cache -> Figure.percent(cache.hitRate())));
        columns.add(figure(
                "Expired",
                "Those of the misses whose entry was too old to serve",
                COUNT_WIDTH,
                cache -> Figure.count(cache.counts().expired())));
        for (String window : windows) {
            columns.add(figure(
                    window,
                    "Hit rate of the last " + window,
                    RATE_WIDTH,
                    cache -> Figure.percent(cache.hitRateIn(window))));
        }
        columns.add(new Column<>(
                "Trend",
                "Hit rate of the shortest window against that of the longest, in percentage points",
                Trend.class,
                TREND_WIDTH,
                CacheReading::trend));
        return columns;
    }

    private static Column<CacheReading> figure(
            String title, String help, int width, Function<CacheReading, Object> value) {
        return new Column<>(title, help, Figure.class, width, value);
    }
}
