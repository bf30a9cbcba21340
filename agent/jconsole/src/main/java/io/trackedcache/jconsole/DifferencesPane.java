package io.trackedcache.jconsole;

import io.trackedcache.jconsole.snapshot.CacheHealing;
import io.trackedcache.jconsole.snapshot.DifferenceEntry;
import java.util.List;
import java.util.Optional;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;

/** The pane with the differences between counts of the selected cache that healthy caches have too. */
final class DifferencesPane {
    private static final int HINT_ROWS = 2;
    private static final String SOME =
            "Healthy caches have such differences too. They are never faults, and are never healed.";
    private static final String NONE =
            "There is nothing to compare: it takes counted puts and a known size, or counted loads.";
    private static final String TOO_OLD = "The agent of this JVM is older than this tab, and lists no differences.";

    private final SortedTable<DifferenceEntry, String> table = new SortedTable<>(
            "Differences",
            "Differences between counts of the selected cache that healthy caches have too",
            columns(),
            DifferenceEntry::what);
    private final JTextArea hint =
            ComponentNames.set(TextComponents.area(HINT_ROWS), "About differences", "What these differences are");
    private final JPanel pane = TextComponents.below(new JScrollPane(table.component()), hint);

    JPanel component() {
        return pane;
    }

    void show(CacheHealing healing) {
        table.show(healing.differences().orElse(List.of()));
        TextComponents.show(hint, healing.problem().isEmpty() ? hint(healing.differences()) : healing.problem());
    }

    static String title(String count) {
        return "Differences (" + count + ")";
    }

    private static String hint(Optional<List<DifferenceEntry>> differences) {
        return differences.map(known -> known.isEmpty() ? NONE : SOME).orElse(TOO_OLD);
    }

    private static List<Column<DifferenceEntry>> columns() {
        return List.of(
                new Column<>("Compared", "What is compared", String.class, 360, DifferenceEntry::what),
                new Column<>(
                        "Counted",
                        "What the counts add up to",
                        FormattedNumber.class,
                        90,
                        row -> FormattedNumber.signed(row.counted())),
                new Column<>(
                        "Found",
                        "What was found instead",
                        FormattedNumber.class,
                        90,
                        row -> FormattedNumber.signed(row.found())),
                new Column<>(
                        "Unexplained",
                        "Found minus counted",
                        FormattedNumber.class,
                        90,
                        row -> FormattedNumber.signed(row.unexplained())),
                new Column<>(
                        "Meaning",
                        "What such a difference usually means",
                        String.class,
                        400,
                        DifferenceEntry::meaning));
    }
}
