package io.trackedcache.jmx;

import io.trackedcache.jmx.OpenTable.Column;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.stats.StatCounters;
import io.trackedcache.stats.StatSetId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.management.openmbean.TabularData;

/** Counters and values as rows: those of one set, and those of all. */
final class StatTable {
    private static final String COUNT = "how many were counted; -1 of a value that is no whole number";

    /** Of one set. */
    static final OpenTable<StatReading.StatRow> OF_SET = new OpenTable<>(
            "stats",
            "the counters and values of a set",
            1,
            List.of(
                    Column.text("key", "the counter or value", StatReading.StatRow::key),
                    Column.count("count", COUNT, StatReading.StatRow::count),
                    Column.text("value", "the same as a text; empty for nothing", StatReading.StatRow::text)));

    /** Of all sets. */
    static final OpenTable<Row> OF_ALL = new OpenTable<>(
            "allStats",
            "the counters and values of all sets",
            3,
            List.of(
                    Column.text("set", "the name of the set", row -> row.id().name()),
                    Column.place(
                            "number",
                            "1 for the first set of that name, 2 for the next",
                            row -> row.id().number()),
                    Column.text("key", "the counter or value", row -> row.stat().key()),
                    Column.text("owner", "whose counts these are", Row::owner),
                    Column.count("count", COUNT, row -> row.stat().count()),
                    Column.text(
                            "value",
                            "the same as a text; empty for nothing",
                            row -> row.stat().text())));

    private StatTable() {}

    /** One key of one set. */
    record Row(StatSetId id, String owner, StatReading.StatRow stat) {}

    static TabularData of(TrackerRegistry registry) {
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<StatSetId, StatCounters> set : registry.statCounters().entrySet()) {
            for (StatReading.StatRow stat : StatReading.of(set.getValue()).rows()) {
                rows.add(new Row(set.getKey(), set.getValue().owner(), stat));
            }
        }
        return OF_ALL.of(rows);
    }
}
