package io.trackedcache.jmx;

import io.trackedcache.jmx.OpenTable.Column;
import io.trackedcache.stats.StatCounters;
import io.trackedcache.stats.StatSetId;
import io.trackedcache.stats.StatSets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.management.openmbean.TabularData;

/** The tables of counters and values: of one set, and of all sets. */
final class StatTable {
    private static final String COUNT = "the count; -1 for a value that is not a whole number";

    /** Of one set. */
    static final OpenTable<StatSnapshot.StatRow> OF_SET = new OpenTable<>(
            "stats",
            "the counters and values of a set",
            1,
            List.of(
                    Column.text("key", "the counter or value", StatSnapshot.StatRow::key),
                    Column.count("count", COUNT, StatSnapshot.StatRow::count),
                    Column.text("value", "the count or value as text; empty for none", StatSnapshot.StatRow::text)));

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
                    Column.text("owner", "the owner of the set", Row::owner),
                    Column.count("count", COUNT, row -> row.stat().count()),
                    Column.text(
                            "value",
                            "the count or value as text; empty for none",
                            row -> row.stat().text())));

    private StatTable() {}

    /** One key of one set. */
    record Row(StatSetId id, String owner, StatSnapshot.StatRow stat) {}

    static TabularData of(StatSets sets) {
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<StatSetId, StatCounters> set : sets.all().entrySet()) {
            for (StatSnapshot.StatRow stat : StatSnapshot.of(set.getValue()).rows()) {
                rows.add(new Row(set.getKey(), set.getValue().owner(), stat));
            }
        }
        return OF_ALL.of(rows);
    }
}
