package io.trackedcache.jmx;

import io.trackedcache.jmx.OpenTable.Column;
import io.trackedcache.tracker.ConsistencyReport;
import io.trackedcache.tracker.Violation;
import java.util.List;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;

/** What a check of a cache's counts has found and done. */
final class ReportTable {
    private static final OpenTable<Numbered<Violation>> ISSUES = new OpenTable<>(
            "issues",
            "what was wrong with the counts",
            1,
            List.of(
                    Column.place("number", "its place among the issues", Numbered::number),
                    Column.text(
                            "invariant",
                            "what should hold",
                            issue -> issue.what().invariant()),
                    Column.count(
                            "expected",
                            "the value that it should have",
                            issue -> issue.what().expected()),
                    Column.count(
                            "actual",
                            "the value that it had",
                            issue -> issue.what().actual()),
                    Column.count(
                            "drift", "how far it was off", issue -> issue.what().drift())));

    static final OpenTable<Checked> TABLE = new OpenTable<>(
            "report",
            "what a check of the counts has found and done",
            1,
            List.of(
                    Column.text("summary", "all of this in a sentence", Checked::summary),
                    Column.flag(
                            "consistent",
                            "whether the counts were in order as they were found",
                            checked -> checked.report().consistent()),
                    Column.flag(
                            "consistentAfterwards",
                            "whether the counts are in order now",
                            checked -> checked.report().consistentAfterwards()),
                    new Column<>("issues", ISSUES.type(), "what was wrong with them", Checked::issues),
                    new Column<>(
                            "healed",
                            ArrayTypes.STRINGS,
                            "what was repaired, with the old value and the new one",
                            checked -> checked.report().healed().toArray(new String[0])),
                    Column.flag(
                            "autoHealEnabled",
                            "whether this check was to repair what it finds",
                            checked -> checked.report().autoHealEnabled()),
                    Column.count(
                            "totalViolations",
                            "checks that found a fault, this one included",
                            checked -> checked.report().totalViolations()),
                    Column.count(
                            "totalHeals",
                            "repairs, those of this check included",
                            checked -> checked.report().totalHeals()),
                    Column.time(
                            "lastCheck",
                            "when this was",
                            checked -> checked.report().lastCheck()),
                    new Column<>(
                            "currentState",
                            SnapshotTable.TABLE.rowType(),
                            "the numbers after the check",
                            checked -> SnapshotTable.TABLE.row(checked.cache()))));

    private ReportTable() {}

    /** A cache that was checked, read after the check. */
    record Checked(CacheReading cache, ConsistencyReport report) {
        TabularData issues() {
            return ISSUES.of(Numbered.of(report.issues()));
        }

        String summary() {
            if (report.consistent()) {
                return "the counts are in order";
            }
            String found = report.issues().size() + (report.issues().size() == 1 ? " fault" : " faults") + " found";
            return report.autoHealEnabled()
                    ? found + " and healed: " + String.join(", ", report.healed())
                    : found + " and left as it is; call validateConsistency(true) to heal";
        }
    }

    static CompositeData of(CacheReading cache, boolean heal) {
        return TABLE.row(check(cache, heal));
    }

    static Checked check(CacheReading cache, boolean heal) {
        return new Checked(cache, cache.tracker().validateConsistency(heal));
    }
}
