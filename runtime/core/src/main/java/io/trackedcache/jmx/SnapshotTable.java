package io.trackedcache.jmx;

import io.trackedcache.jmx.OpenTable.Column;
import io.trackedcache.tracker.Metric;
import java.util.ArrayList;
import java.util.List;

/** All numbers of a cache. */
final class SnapshotTable {
    static final OpenTable<CacheReading> TABLE =
            new OpenTable<>("snapshot", "all numbers of a cache out of one reading", 1, columns());

    private SnapshotTable() {}

    private static List<Column<CacheReading>> columns() {
        List<Column<CacheReading>> columns = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            columns.add(column(metric));
        }
        return columns;
    }

    static Column<CacheReading> column(Metric metric) {
        return new Column<>(
                MetricType.item(metric),
                MetricType.of(metric),
                MetricType.sentence(metric),
                cache -> cache.value(metric));
    }
}
