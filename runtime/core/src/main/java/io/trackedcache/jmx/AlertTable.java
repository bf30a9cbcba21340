package io.trackedcache.jmx;

import io.trackedcache.jmx.OpenTable.Column;
import io.trackedcache.registry.Alert;
import io.trackedcache.registry.CacheId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.management.openmbean.TabularData;

/** The open alerts of caches: a row for each. */
final class AlertTable {
    static final OpenTable<Alert> TABLE = new OpenTable<>("alerts", "the open alerts of caches", 4, columns());

    private AlertTable() {}

    private static List<Column<Alert>> columns() {
        List<Column<Alert>> columns = new ArrayList<>(Column.ofCache(AlertTable::cacheOf));
        columns.add(Column.text(
                "type", "the type of the notification that was sent", alert -> AlertNotifications.type(alert.kind())));
        columns.add(Column.time("since", "when the alert was raised", Alert::at));
        columns.add(Column.text("message", "the cause in one sentence, as it was then", Alert::message));
        return columns;
    }

    /** Only alerts of caches stay open. */
    private static CacheId cacheOf(Alert alert) {
        return Objects.requireNonNull(alert.cache(), alert.message());
    }

    static TabularData of(List<Alert> open) {
        return TABLE.of(open);
    }
}
