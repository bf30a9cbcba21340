package io.trackedcache.jconsole;

import io.trackedcache.jconsole.snapshot.CacheHealing;
import io.trackedcache.jconsole.snapshot.OwnCounterEntry;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.SortOrder;

/** The pane with the counters that the application keeps itself of the selected cache, and an explanation below. */
final class OwnCountersPane {
    private static final int DRIFT = 4;
    private static final int DETAIL_ROWS = 4;
    private static final String NONE =
            "The application keeps no counters of this cache that the agent knows. Annotate a field or a method that"
                    + " counts with @CacheCounter, or a method that returns several counters with @CacheCounters: the"
                    + " agent then compares them with its own counts, and shows here which ones lose updates and where.";
    private static final String TOO_OLD =
            "The agent of this JVM is older than this tab, and does not compare the application's own counters.";

    private final SortedTable<OwnCounterEntry, OwnCounterEntry.Key> table = new SortedTable<>(
            "Own counters",
            "The counters that the application keeps itself of the selected cache",
            columns(),
            OwnCounterEntry::id);
    private final JTextArea details = ComponentNames.set(
            TextComponents.area(DETAIL_ROWS), "Own counter", "What the state of the selected counter means");
    private final JPanel pane = TextComponents.below(new JScrollPane(table.component()), details);
    private String hint = "";

    OwnCountersPane() {
        table.sortBy(DRIFT, SortOrder.DESCENDING);
        table.onSelection(this::showDetails);
    }

    JPanel component() {
        return pane;
    }

    void show(CacheHealing healing) {
        hint = healing.problem().isEmpty() ? hint(healing.ownCounters()) : healing.problem();
        table.show(healing.ownCounters().orElse(List.of()));
        table.selectFirstIfNoneVisible();
        showDetails();
    }

    static String title(String count) {
        return "Own counters (" + count + ")";
    }

    private static String hint(Optional<List<OwnCounterEntry>> counters) {
        return counters.map(known -> known.isEmpty() ? NONE : "Select a counter to read what its state means.")
                .orElse(TOO_OLD);
    }

    private void showDetails() {
        TextComponents.show(
                details, table.selected().map(OwnCountersPane::details).orElse(hint));
    }

    private static String details(OwnCounterEntry counter) {
        String place = counter.keptIn().isEmpty() ? ", from a source of the program" : ", kept in " + counter.keptIn();
        return counter.counter() + place + "\n" + counter.state() + ": " + explanation(counter);
    }

    private static String explanation(OwnCounterEntry counter) {
        return counter.explanation().isEmpty() ? "it shows what the agent has counted" : counter.explanation();
    }

    private static List<Column<OwnCounterEntry>> columns() {
        return List.of(
                new Column<>("Counter", "Its name", String.class, 130, OwnCounterEntry::counter),
                new Column<>(
                        "Kept in",
                        "The field or method that has it; empty for a source of the program",
                        String.class,
                        230,
                        OwnCounterEntry::keptIn),
                new Column<>(
                        "Its value", "What it shows", FormattedNumber.class, 80, counter -> number(counter.value())),
                new Column<>(
                        "Ours",
                        "What the agent has counted in the same time, if both can be compared",
                        FormattedNumber.class,
                        80,
                        counter -> number(counter.ours())),
                new Column<>(
                        "Drift",
                        "The updates that it has lost, at least",
                        FormattedNumber.class,
                        60,
                        counter -> FormattedNumber.count(counter.drift())),
                new Column<>(
                        "State",
                        "What the comparison with the counts of the agent has found",
                        String.class,
                        105,
                        OwnCounterEntry::state),
                new Column<>(
                        "Since",
                        "When it came into this state",
                        FormattedNumber.class,
                        145,
                        counter -> FormattedTime.full(counter.sinceMillis())));
    }

    private static FormattedNumber number(OptionalLong number) {
        return FormattedNumber.signed(number);
    }
}
