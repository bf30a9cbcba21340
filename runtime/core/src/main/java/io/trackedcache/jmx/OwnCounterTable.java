package io.trackedcache.jmx;

import io.trackedcache.jmx.OpenTable.Column;
import io.trackedcache.opinion.OwnCounter;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The counters that the application keeps itself of a cache: a row for each, next to our count. */
final class OwnCounterTable {
    static final OpenTable<Numbered<OwnCounter>> TABLE = new OpenTable<>(
            "ownCounters",
            "the counters that the application keeps itself of this cache",
            1,
            List.of(
                    Column.place("number", "the place of the counter in the list", Numbered::number),
                    Column.text("counter", "its name", row -> row.what().name()),
                    Column.text(
                            "keptIn",
                            "the field or method that has it; empty for a source of the program",
                            row -> row.what().keptIn()),
                    Column.count(
                            "value",
                            "what it showed when both were read; null if it could not be read",
                            row -> number(row.what().value())),
                    Column.count(
                            "ours",
                            "what it should show by our count; for the states other and more what was counted here; null if they"
                                    + " are not compared",
                            row -> number(row.what().ours())),
                    Column.count(
                            "drift",
                            "the updates that it has lost, at least",
                            row -> row.what().drift()),
                    Column.time(
                            "since",
                            "when it came into its state",
                            row -> row.what().since()),
                    Column.text(
                            "state",
                            "waiting, same, drift, other, more, not-compared, unreadable or silent",
                            row -> row.what().state().word()),
                    Column.text(
                            "explanation",
                            "what the state means; for a drift, the line of code that loses updates",
                            row -> row.what().explanation())));

    private OwnCounterTable() {}

    private static @Nullable Long number(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }
}
