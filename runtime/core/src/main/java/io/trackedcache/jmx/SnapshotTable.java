package io.trackedcache.jmx;

import io.trackedcache.jmx.OpenTable.Column;
import io.trackedcache.tracker.Metric;
import java.util.ArrayList;
import java.util.List;

/** The table of all numbers of a cache. */
final class SnapshotTable {
    static final OpenTable<CacheSnapshot> TABLE =
            new OpenTable<>("snapshot", "all numbers of a cache from one snapshot", 1, columns());

    private SnapshotTable() {}

    private static List<Column<CacheSnapshot>> columns() {
        List<Column<CacheSnapshot>> columns = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            columns.add(column(metric));
        }
        return columns;
    }

    static Column<CacheSnapshot> column(Metric metric) {
        return new Column<>(
                MetricType.item(metric),
                MetricType.of(metric),
                MetricType.sentence(metric),
                cache -> cache.value(metric));
    }
}
