package io.trackedcache.jconsole;

import io.trackedcache.jconsole.snapshot.StatEntry;
import java.util.List;
import javax.swing.JScrollPane;
import javax.swing.SortOrder;

/** The pane with the counters and values of the application. */
final class StatsPane {
    private final SortedTable<StatEntry, StatEntry.Key> table = new SortedTable<>(
            "Counters", "The counters and values of the application, by set", columns(), StatEntry::id);
    private final JScrollPane pane = new JScrollPane(table.component());

    StatsPane() {
        table.sortBy(0, SortOrder.ASCENDING);
    }

    JScrollPane component() {
        return pane;
    }

    void show(List<StatEntry> stats) {
        table.show(stats);
    }

    void filter(String words) {
        table.filter(new WordsFilter<>(words, stat -> stat.setLabel() + " " + stat.key()));
    }

    static String title(String count) {
        return "Counters (" + count + ")";
    }

    private static List<Column<StatEntry>> columns() {
        return List.of(
                new Column<>("Set", "The name of the set", String.class, 260, StatEntry::setLabel),
                new Column<>("Key", "The counter or value", String.class, 260, StatEntry::key),
                new Column<>("Value", "The count, or the value as text", FormattedNumber.class, 160, StatsPane::value),
                new Column<>("Owner", "The owner of the set", String.class, 260, StatEntry::owner));
    }

    /** Groups the digits of counts. Other values are shown as they are, and sorted before all counts. */
    private static FormattedNumber value(StatEntry stat) {
        return stat.count() < 0
                ? new FormattedNumber(stat.count(), stat.value().isEmpty() ? FormattedNumber.UNKNOWN : stat.value())
                : FormattedNumber.count(stat.count());
    }
}
