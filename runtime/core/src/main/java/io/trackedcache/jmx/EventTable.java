package io.trackedcache.jmx;

import io.trackedcache.jmx.OpenTable.Column;
import io.trackedcache.tracker.TrackerEvent;
import java.util.ArrayList;
import java.util.List;
import javax.management.openmbean.TabularData;

/** What has happened to a cache lately: a row for each event. */
final class EventTable {
    static final OpenTable<Numbered> TABLE = new OpenTable<>(
            "events",
            "what has happened lately, the newest last",
            1,
            List.of(
                    Column.place("number", "1 is the oldest of these", Numbered::number),
                    Column.time(
                            "time",
                            "when, by the clock on the wall",
                            row -> row.event().timestamp()),
                    Column.text("type", "what", row -> row.event().type().name()),
                    Column.text("details", "more about it", row -> row.event().details()),
                    Column.count(
                            "hits",
                            "the hits right after it",
                            row -> row.event().snapshot().cacheHits()),
                    Column.count(
                            "misses",
                            "the misses right after it",
                            row -> row.event().snapshot().cacheMisses()),
                    Column.count(
                            "lookups",
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
