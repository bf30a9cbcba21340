package io.trackedcache.jmx;

import io.trackedcache.jmx.OpenTable.Column;
import io.trackedcache.tracker.TrackerEvent;
import java.util.List;
import javax.management.openmbean.TabularData;

/** What has happened to a cache lately: a row for each event. */
final class EventTable {
    static final OpenTable<Numbered<TrackerEvent>> TABLE = new OpenTable<>(
            "events",
            "what has happened lately, the newest last",
            1,
            List.of(
                    Column.place("number", "1 is the oldest of these", Numbered::number),
                    Column.time(
                            "time",
                            "when, by the clock on the wall",
                            row -> row.what().timestamp()),
                    Column.text("type", "what", row -> row.what().type().name()),
                    Column.text("details", "more about it", row -> row.what().details()),
                    Column.count(
                            "hits",
                            "the hits right after it",
                            row -> row.what().snapshot().cacheHits()),
                    Column.count(
                            "misses",
                            "the misses right after it",
                            row -> row.what().snapshot().cacheMisses()),
                    Column.count(
                            "lookups",
                            "all lookups right after it",
                            row -> row.what().snapshot().totalQueries())));

    private EventTable() {}

    /** The oldest first. */
    static TabularData of(List<TrackerEvent> events) {
        return TABLE.of(Numbered.of(events));
    }
}
