package io.trackedcache.jmx;

import io.trackedcache.tracker.LatencyStatistics;
import io.trackedcache.tracker.Metric;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.management.openmbean.SimpleType;
import org.jspecify.annotations.Nullable;

/** The attributes of the bean of a cache: the metrics, and those of JSR-107 and of its windows. */
final class CacheAttributes {
    private CacheAttributes() {}

    static List<BeanAttribute<CacheSnapshot>> of(List<Duration> windows) {
        List<BeanAttribute<CacheSnapshot>> attributes = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            attributes.add(of(metric));
        }
        attributes.addAll(ofJsr107());
        for (Duration window : windows) {
            attributes.addAll(of(window));
        }
        attributes.add(BeanAttribute.of(
                "Windows",
                WindowTable.TABLE.type(),
                "The counts of the recent past: a row for each window.",
                WindowTable::of));
        attributes.add(BeanAttribute.of(
                "Snapshot",
                SnapshotTable.TABLE.rowType(),
                "All numbers of this cache, from one snapshot.",
                SnapshotTable.TABLE::row));
        attributes.add(BeanAttribute.of(
                "RecentEvents",
                EventTable.TABLE.type(),
                "The recent events of this cache, the newest last; for clients that may not call recentEvents.",
                cache -> EventTable.of(cache.tracker().recentEvents(Integer.MAX_VALUE))));
        attributes.add(BeanAttribute.of(
                "LastReport",
                ReportTable.TABLE.rowType(),
                "The report of the last check of the counts, with the current numbers; null before the first check."
                        + " Reading it checks nothing.",
                ReportTable::ofLastCheck));
        attributes.add(BeanAttribute.<CacheSnapshot>of(
                        "LastCheck",
                        SimpleType.DATE,
                        "The time of the last check of the counts; null before the first check.",
                        cache -> cache.tracker().lastCheck().map(Date::from).orElse(null))
                .orNull());
        attributes.add(BeanAttribute.<CacheSnapshot>of(
                        "LastHeal",
                        SimpleType.DATE,
                        "The time of the last heal since the last reset; null if there was none.",
                        cache -> cache.tracker().lastHeal().map(Date::from).orElse(null))
                .orNull());
        attributes.add(BeanAttribute.of(
                "Faults",
                FaultTable.TABLE.type(),
                "The faults in the counts since the last reset: a row for each invariant that was violated.",
                cache -> FaultTable.TABLE.of(cache.tracker().faults())));
        attributes.add(BeanAttribute.of(
                "OwnCounters",
                OwnCounterTable.TABLE.type(),
                "The counters that the application keeps itself of this cache, as the last check has found them.",
                cache -> OwnCounterTable.TABLE.of(Numbered.of(cache.ownCounters()))));
        attributes.add(BeanAttribute.of(
                "Unexplained",
                UnexplainedTable.TABLE.type(),
                "Differences between counts that healthy caches have too, with what they usually mean; never faults.",
                cache -> UnexplainedTable.TABLE.of(cache.differences())));
        attributes.add(eventsMode());
        return attributes;
    }

    private static BeanAttribute<CacheSnapshot> of(Metric metric) {
        BeanAttribute<CacheSnapshot> attribute = BeanAttribute.<CacheSnapshot>of(
                        metric.attribute(),
                        MetricType.of(metric),
                        MetricType.sentence(metric),
                        cache -> cache.value(metric))
                .in(MetricType.unit(metric));
        return MetricType.isNullable(metric) ? attribute.orNull() : attribute;
    }

    private static List<BeanAttribute<CacheSnapshot>> ofJsr107() {
        return List.of(
                BeanAttribute.of(
                        "CacheGets",
                        SimpleType.LONG,
                        "All lookups that ended in a hit or a miss; JSR-107's name for TotalQueries.",
                        cache -> cache.value(Metric.TOTAL_QUERIES)),
                BeanAttribute.of(
                        "CacheHitPercentage",
                        SimpleType.FLOAT,
                        "Hits in percent of all lookups, 0 to 100; -1 before the first lookup.",
                        CacheSnapshot::hitPercentage),
                BeanAttribute.of(
                        "CacheMissPercentage",
                        SimpleType.FLOAT,
                        "Misses in percent of all lookups, 0 to 100; -1 before the first lookup.",
                        CacheSnapshot::missPercentage),
                meanTime(
                        "AveragePutTime",
                        "Mean time of the recently timed puts, in microseconds; -1 if there are none.",
                        cache -> cache.tracker().putLatency()),
                meanTime(
                        "AverageRemoveTime",
                        "Mean time of the recently timed removals, in microseconds; -1 if there are none.",
                        cache -> cache.tracker().removalLatency()));
    }

    private static BeanAttribute<CacheSnapshot> meanTime(
            String name, String description, Function<CacheSnapshot, Optional<LatencyStatistics>> read) {
        return BeanAttribute.<CacheSnapshot>of(
                        name,
                        SimpleType.FLOAT,
                        description,
                        cache -> MetricType.micros(
                                Metric.LATENCY_MEAN, read.apply(cache).map(LatencyStatistics::mean)))
                .in("microseconds");
    }

    /** Returns the rates of a window as single numbers, for charts and monitors. */
    private static List<BeanAttribute<CacheSnapshot>> of(Duration window) {
        String label = WindowTable.label(window);
        return List.of(
                rate(
                        "HitRate" + label,
                        "Hits as a fraction of the lookups of the last " + label + ", 0 to 1; -1 if there were none.",
                        cache -> Rates.hitRate(cache.window(window))),
                rate(
                        "ExpiredRate" + label,
                        "Expired misses as a fraction of hits and expired misses of the last " + label
                                + ", 0 to 1; -1 if there were neither.",
                        cache -> Rates.expiredRate(cache.window(window))));
    }

    private static BeanAttribute<CacheSnapshot> rate(
            String name, String description, Function<CacheSnapshot, @Nullable Object> read) {
        return BeanAttribute.of(name, SimpleType.DOUBLE, description, read);
    }

    private static BeanAttribute<CacheSnapshot> eventsMode() {
        return BeanAttribute.<CacheSnapshot>of(
                        "EventsMode",
                        SimpleType.STRING,
                        "Which events are recorded: notable (heals, violations, errors, cleanups, resets) or all (every"
                                + " lookup too, which takes a lock; for examining one cache).",
                        cache -> EventsModes.write(cache.tracker().eventsMode()))
                .writtenBy((cache, mode) -> cache.tracker().setEventsMode(EventsModes.read(mode)));
    }
}
