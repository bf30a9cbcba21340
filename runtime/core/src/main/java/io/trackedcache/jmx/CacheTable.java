package io.trackedcache.jmx;

import io.trackedcache.jmx.OpenTable.Column;
import io.trackedcache.registry.CacheId;
import io.trackedcache.tracker.CacheStatistics;
import io.trackedcache.tracker.LatencySummary;
import io.trackedcache.tracker.Metric;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javax.management.openmbean.SimpleType;

/**
 * The table of all caches: a row for each. It has only latencies that can be found without sorting, because a thousand
 * caches are read in one call.
 */
final class CacheTable {
    private static final double NANOS_PER_SECOND = 1e9;

    private static final List<Metric> SHOWN = List.of(
            Metric.TOTAL_QUERIES,
            Metric.CACHE_HITS,
            Metric.CACHE_MISSES,
            Metric.CACHE_EXPIRED,
            Metric.QUERIES_WHILE_UNINITIALIZED,
            Metric.HIT_RATE,
            Metric.HIT_RATE_AT_LEAST,
            Metric.EXPIRED_RATE,
            Metric.STALE_HITS,
            Metric.LOOKUP_ERRORS,
            Metric.COST_SAVED_USD,
            Metric.LOADS_OK,
            Metric.LOADS_FAILED,
            Metric.LOAD_NANOS,
            Metric.COALESCED_WAITS,
            Metric.REFRESHES,
            Metric.UNATTRIBUTED_LOADS,
            Metric.PUTS,
            Metric.REMOVALS,
            Metric.EVICTIONS,
            Metric.CACHE_SIZE,
            Metric.CACHE_SIZE_BYTES,
            Metric.CONSISTENCY_VIOLATIONS,
            Metric.AUTO_HEAL_COUNT,
            Metric.UPTIME);

    static final OpenTable<Row> TABLE = new OpenTable<>("caches", "all caches, a row for each", 3, columns());

    private CacheTable() {}

    /** A cache with the counts of its windows. */
    record Row(
            CacheId id,
            String displayName,
            CacheSnapshot cache,
            Optional<LatencySummary> latency,
            List<String> labels,
            List<CacheStatistics> windows) {
        private double[] numbers(ToDoubleFunction<CacheStatistics> number) {
            return windows.stream().mapToDouble(number).toArray();
        }

        private long[] lookups() {
            return windows.stream().mapToLong(CacheStatistics::totalQueries).toArray();
        }
    }

    static Row row(CacheId id, String displayName, CacheSnapshot cache, List<String> labels) {
        List<CacheStatistics> windows = new ArrayList<>();
        for (Duration window : cache.tracker().settings().windows()) {
            windows.add(cache.window(window));
        }
        return new Row(id, displayName, cache, cache.tracker().latencySummary(), labels, windows);
    }

    private static List<Column<Row>> columns() {
        List<Column<Row>> columns = new ArrayList<>(Column.ofCache(Row::id));
        columns.add(Column.text(
                "displayName",
                "the name in views: if a class gives the name, its simple name, unless several caches have it",
                Row::displayName));
        columns.add(Column.text("bean", "the object name of the bean of the cache", row -> BeanNames.text(row.id())));
        for (Metric metric : SHOWN) {
            Column<CacheSnapshot> column = SnapshotTable.column(metric);
            columns.add(new Column<>(
                    column.name(),
                    column.type(),
                    column.description(),
                    row -> column.value().apply(row.cache())));
        }
        columns.add(new Column<>(
                "lastHeal",
                SimpleType.DATE,
                "the time of the last heal since the last reset; null if there was none",
                row -> row.cache().tracker().lastHeal().map(Date::from).orElse(null)));
        columns.add(latency(Metric.LATENCY_MEAN, LatencySummary::mean));
        columns.add(latency(Metric.LATENCY_P99, LatencySummary::p99));
        columns.add(latency(Metric.LATENCY_MAX, LatencySummary::max));
        columns.add(new Column<>(
                "windows",
                ArrayTypes.STRINGS,
                "the windows of the cache, the shortest first",
                row -> row.labels().toArray(new String[0])));
        columns.add(new Column<>(
                "windowSeconds",
                ArrayTypes.DOUBLES,
                "the real length of each window, in their order, in seconds: less than its name while the cache is"
                        + " young, and up to a twelfth more later",
                row -> row.numbers(window -> window.uptime().toNanos() / NANOS_PER_SECOND)));
        columns.add(new Column<>(
                "windowLookups", ArrayTypes.LONGS, "the lookups of each window, in their order", Row::lookups));
        columns.add(new Column<>(
                "windowHitRates",
                ArrayTypes.DOUBLES,
                "the hit rate of each window, in their order; -1 if there were no lookups",
                row -> row.numbers(Rates::hitRate)));
        columns.add(new Column<>(
                "windowExpiredRates",
                ArrayTypes.DOUBLES,
                "the expired rate of each window, in their order; -1 if there were neither hits nor expired misses",
                row -> row.numbers(Rates::expiredRate)));
        return columns;
    }

    private static Column<Row> latency(Metric metric, Function<LatencySummary, Duration> part) {
        Column<CacheSnapshot> column = SnapshotTable.column(metric);
        return new Column<>(
                column.name(),
                column.type(),
                column.description(),
                row -> MetricType.micros(metric, row.latency().map(part)));
    }
}
