package io.trackedcache.jconsole;

import io.trackedcache.jconsole.snapshot.CacheKey;
import io.trackedcache.jconsole.snapshot.CacheSnapshot;
import io.trackedcache.jconsole.snapshot.HitRate;
import io.trackedcache.jconsole.snapshot.Trend;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The columns of the table of caches. */
final class CacheColumns {
    private static final int NAME_WIDTH = 200;
    private static final int COUNT_WIDTH = 85;
    private static final int HIT_RATE_WIDTH = 130;
    private static final int RATE_WIDTH = 70;
    private static final int TREND_WIDTH = 120;
    private static final int HEALS_WIDTH = 55;

    private CacheColumns() {}

    /** Returns the columns, including one for each window. */
    static List<Column<CacheSnapshot>> with(List<String> windows) {
        List<Column<CacheSnapshot>> columns = new ArrayList<>();
        columns.add(new Column<>(
                "Cache",
                "Manager and name, and the class loader if several have a cache of that name",
                CacheKey.class,
                NAME_WIDTH,
                CacheSnapshot::key));
        columns.add(number(
                "Lookups",
                "Hits and misses since the start or the last reset",
                COUNT_WIDTH,
                cache -> FormattedNumber.count(cache.counts().lookups())));
        columns.add(new Column<>(
                "Hit rate",
                "Hits in percent of these lookups; in parentheses the least that it can be, if loads are unattributed",
                HitRate.class,
                HIT_RATE_WIDTH,
                CacheSnapshot::hitRate));
        columns.addAll(details());
        for (String window : windows) {
            columns.add(number(
                    window,
                    "Hit rate of the last " + window,
                    RATE_WIDTH,
                    cache -> FormattedNumber.percent(cache.hitRateIn(window))));
        }
        columns.add(new Column<>(
                "Trend",
                "Hit rate of the shortest window compared with the longest, in percentage points",
                Trend.class,
                TREND_WIDTH,
                CacheSnapshot::trend));
        return columns;
    }

    private static List<Column<CacheSnapshot>> details() {
        return List.of(
                number(
                        "Misses",
                        "Lookups that were not answered, for any reason",
                        COUNT_WIDTH,
                        cache -> FormattedNumber.count(cache.counts().misses())),
                number(
                        "Expired",
                        "Misses whose entry had expired",
                        COUNT_WIDTH,
                        cache -> FormattedNumber.count(cache.counts().expired())),
                number(
                        "Errors",
                        "Lookups that threw: neither hits nor misses",
                        RATE_WIDTH,
                        cache -> FormattedNumber.count(cache.details().lookupErrors())),
                number(
                        "Size",
                        "Entries in the cache, if one of its methods is annotated with @CacheSize",
                        RATE_WIDTH,
                        cache -> FormattedNumber.count(cache.details().size())),
                number(
                        "Latency",
                        "99 percent of the recently timed lookups took no longer",
                        RATE_WIDTH,
                        cache -> FormattedNumber.micros(cache.details().latencyMicros())),
                number(
                        "Violations",
                        "Checks that found a fault in these counts, or in the application's own",
                        RATE_WIDTH,
                        cache -> FormattedNumber.count(cache.healing().violations())),
                number(
                        "Heals",
                        "Faults that were healed",
                        HEALS_WIDTH,
                        cache -> FormattedNumber.count(cache.healing().heals())),
                number(
                        "Last heal",
                        "When the last fault was healed: the time, or the date if that was not today",
                        COUNT_WIDTH,
                        cache -> FormattedTime.brief(
                                cache.healing().lastHealMillis(), ZonedDateTime.now(ZoneId.systemDefault()))));
    }

    private static Column<CacheSnapshot> number(
            String title, String help, int width, Function<CacheSnapshot, Object> value) {
        return new Column<>(title, help, FormattedNumber.class, width, value);
    }
}
