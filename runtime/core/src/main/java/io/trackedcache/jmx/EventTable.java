package io.trackedcache.jmx;

import io.trackedcache.jmx.OpenTable.Column;
import io.trackedcache.tracker.TrackerEvent;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.management.openmbean.SimpleType;
import javax.management.openmbean.TabularData;

/** What has happened to a cache lately: a row for each event. */
final class EventTable {
    static final OpenTable<Numbered> TABLE = new OpenTable<>(
            "events",
            "what has happened lately, the newest last",
            1,
            List.of(
                    new Column<>("number", SimpleType.INTEGER, "1 is the oldest of these", Numbered::number),
                    new Column<>(
                            "time",
                            SimpleType.DATE,
                            "when, by the clock on the wall",
                            row -> Date.from(row.event().timestamp())),
                    new Column<>(
                            "type",
                            SimpleType.STRING,
                            "what",
                            row -> row.event().type().name()),
                    new Column<>(
                            "details",
                            SimpleType.STRING,
                            "more about it",
                            row -> row.event().details()),
                    new Column<>(
                            "hits",
                            SimpleType.LONG,
                            "the hits right after it",
                            row -> row.event().snapshot().cacheHits()),
                    new Column<>(
                            "misses",
                            SimpleType.LONG,
                            "the misses right after it",
                            row -> row.event().snapshot().cacheMisses()),
                    new Column<>(
                            "lookups",
                            SimpleType.LONG,
                            "all lookups right after it",
                            row -> row.event().snapshot().totalQueries())));

    private EventTable() {}

    /** An event and its place among the others. */
    record Numbered(int number, TrackerEvent event) {}

    /** The oldest first. */
    static TabularData of(List<TrackerEvent> events) {
        List<Numbered> rows = new ArrayList<>();
        for (TrackerEvent event : events) {
            rows.add(new Numbered(rows.size() + 1, event));
        }
        return TABLE.of(rows);
    }
}
