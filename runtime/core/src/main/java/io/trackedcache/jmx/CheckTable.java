package io.trackedcache.jmx;

import io.trackedcache.jmx.OpenTable.Column;
import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.management.openmbean.TabularData;

/** The results of a check of all caches: a row for each cache. */
final class CheckTable {
    static final OpenTable<Row> TABLE = new OpenTable<>("checks", "the results of a check of all caches", 3, columns());

    private CheckTable() {}

    /** A checked cache. */
    record Row(CacheId id, ReportTable.Checked checked) {}

    private static List<Column<Row>> columns() {
        List<Column<Row>> columns = new ArrayList<>(Column.ofCache(Row::id));
        columns.add(Column.text(
                "summary", "the result in one sentence", row -> row.checked().summary()));
        columns.add(new Column<>(
                "report",
                ReportTable.TABLE.rowType(),
                "the whole report",
                row -> ReportTable.TABLE.row(row.checked())));
        return columns;
    }

    static TabularData of(TrackerRegistry registry, boolean heal) {
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<CacheId, CacheStatisticsTracker> cache : registry.all().entrySet()) {
            rows.add(new Row(cache.getKey(), ReportTable.check(new CacheSnapshot(cache.getValue()), heal)));
        }
        return TABLE.of(rows);
    }
}
