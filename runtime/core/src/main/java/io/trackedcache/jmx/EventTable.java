package io.trackedcache.jmx;

import io.trackedcache.jmx.OpenTable.Column;
import io.trackedcache.tracker.TrackerEvent;
import java.util.List;
import javax.management.openmbean.TabularData;

/** The recent events of a cache: a row for each. */
final class EventTable {
    static final OpenTable<Numbered<TrackerEvent>> TABLE = new OpenTable<>(
            "events",
            "the recent events, the newest last",
            1,
            List.of(
                    Column.place("number", "the place of the event; 1 is the oldest", Numbered::number),
                    Column.time(
                            "time", "the time of the event", row -> row.what().timestamp()),
                    Column.text(
                            "type",
                            "the type of the event",
                            row -> row.what().type().name()),
                    Column.text(
                            "details", "details of the event", row -> row.what().details()),
                    Column.count(
                            "hits",
                            "the hits right after the event",
                            row -> row.what().snapshot().cacheHits()),
                    Column.count(
                            "misses",
                            "the misses right after the event",
                            row -> row.what().snapshot().cacheMisses()),
                    Column.count(
                            "lookups",
                            "all lookups right after the event",
                            row -> row.what().snapshot().totalQueries())));

    private EventTable() {}

    /** Returns a row for each event, the oldest first. */
    static TabularData of(List<TrackerEvent> events) {
        return TABLE.of(Numbered.of(events));
    }
}
