package io.trackedcache.jmx;

import io.trackedcache.jmx.OpenTable.Column;
import io.trackedcache.tracker.ConsistencyReport;
import io.trackedcache.tracker.Violation;
import java.util.List;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import org.jspecify.annotations.Nullable;

/** The report of a check of a cache's counts. */
final class ReportTable {
    private static final OpenTable<Numbered<Violation>> ISSUES = new OpenTable<>(
            "issues",
            "the faults in the counts",
            1,
            List.of(
                    Column.place("number", "the place of the fault in the list", Numbered::number),
                    Column.text(
                            "invariant",
                            "the invariant that is violated",
                            issue -> issue.what().invariant()),
                    Column.count(
                            "expected",
                            "the value that the invariant requires",
                            issue -> issue.what().expected()),
                    Column.count(
                            "actual",
                            "the value that was found",
                            issue -> issue.what().actual()),
                    Column.count(
                            "drift",
                            "the difference between both values",
                            issue -> issue.what().drift())));

    static final OpenTable<Checked> TABLE = new OpenTable<>(
            "report",
            "the report of a check of the counts",
            1,
            List.of(
                    Column.text("summary", "the result in one sentence", Checked::summary),
                    Column.flag(
                            "consistent",
                            "whether the counts were consistent before the check",
                            checked -> checked.report().consistent()),
                    Column.flag(
                            "consistentAfterwards",
                            "whether the counts are consistent after the check",
                            checked -> checked.report().consistentAfterwards()),
                    new Column<>("issues", ISSUES.type(), "the faults that were found", Checked::issues),
                    new Column<>(
                            "healed",
                            ArrayTypes.STRINGS,
                            "the repairs, with old and new value",
                            checked -> checked.report().healed().toArray(new String[0])),
                    Column.flag(
                            "autoHealEnabled",
                            "whether the check was asked to repair faults",
                            checked -> checked.report().autoHealEnabled()),
                    Column.count(
                            "totalViolations",
                            "checks that found a fault, including the reported one",
                            checked -> checked.report().totalViolations()),
                    Column.count(
                            "totalHeals",
                            "repairs, including those of the reported check",
                            checked -> checked.report().totalHeals()),
                    Column.time(
                            "lastCheck",
                            "the time of the check",
                            checked -> checked.report().lastCheck()),
                    new Column<>(
                            "currentState",
                            SnapshotTable.TABLE.rowType(),
                            "the numbers when the report was read, after the check",
                            checked -> SnapshotTable.TABLE.row(checked.cache()))));

    private ReportTable() {}

    /** A checked cache, read after the check. */
    record Checked(CacheSnapshot cache, ConsistencyReport report) {
        TabularData issues() {
            return ISSUES.of(Numbered.of(report.issues()));
        }

        String summary() {
            if (report.consistent()) {
                return "the counts are consistent";
            }
            String found = report.issues().size() + (report.issues().size() == 1 ? " fault" : " faults") + " found";
            return report.autoHealEnabled()
                    ? found + " and healed: " + String.join(", ", report.healed())
                    : found + " and not healed; call validateConsistency(true) to heal";
        }
    }

    static CompositeData of(CacheSnapshot cache, boolean heal) {
        return TABLE.row(check(cache, heal));
    }

    /** Returns the report of the last check; null if there was none. Checks nothing. */
    static @Nullable CompositeData ofLastCheck(CacheSnapshot cache) {
        return cache.tracker()
                .lastReport()
                .map(report -> TABLE.row(new Checked(cache, report)))
                .orElse(null);
    }

    static Checked check(CacheSnapshot cache, boolean heal) {
        return new Checked(cache, cache.tracker().validateConsistency(heal));
    }
}
