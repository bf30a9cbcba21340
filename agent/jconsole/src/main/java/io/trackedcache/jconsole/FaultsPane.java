package io.trackedcache.jconsole;

import io.trackedcache.jconsole.snapshot.CacheHealing;
import io.trackedcache.jconsole.snapshot.CheckEvent;
import io.trackedcache.jconsole.snapshot.FaultEntry;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTextArea;
import javax.swing.SortOrder;

/** The pane with the faults in the counts of the selected cache, and with the recent events of its checks. */
final class FaultsPane {
    private static final double FAULTS_SHARE = 0.4;
    private static final int HINT_ROWS = 2;
    private static final String SOME =
            "Left: the faults since the last reset, by the invariant that they violated. Right: the recent events of"
                    + " checks.";
    private static final String NONE = "No check has found a fault in these counts since the last reset.";
    private static final String TOO_OLD = "The agent of this JVM is older than this tab, and lists no faults.";

    private final SortedTable<FaultEntry, String> faults = new SortedTable<>(
            "Faults",
            "The faults in the counts of the selected cache, by invariant",
            faultColumns(),
            FaultEntry::invariant);
    private final SortedTable<CheckEvent, CheckEvent.Key> events = new SortedTable<>(
            "Check events",
            "The recent events of checks of the selected cache, the newest first",
            eventColumns(),
            CheckEvent::id);
    private final JTextArea hint =
            ComponentNames.set(TextComponents.area(HINT_ROWS), "About faults", "What these tables show");
    private final JSplitPane tables = new JSplitPane(
            JSplitPane.HORIZONTAL_SPLIT,
            true,
            new JScrollPane(faults.component()),
            new JScrollPane(events.component()));
    private final JPanel pane = TextComponents.below(tables, hint);

    FaultsPane() {
        tables.setResizeWeight(FAULTS_SHARE);
        tables.setBorder(BorderFactory.createEmptyBorder());
        ComponentNames.set(tables, "Faults and events", "The faults by invariant, and the recent events of checks");
        events.sortBy(0, SortOrder.DESCENDING);
    }

    JPanel component() {
        return pane;
    }

    void show(CacheHealing healing) {
        faults.show(healing.faults().orElse(List.of()));
        events.show(healing.events().orElse(List.of()));
        TextComponents.show(hint, healing.problem().isEmpty() ? hint(healing) : healing.problem());
    }

    static String title(String count) {
        return "Faults (" + count + ")";
    }

    private static String hint(CacheHealing healing) {
        if (healing.faults().isEmpty()) {
            return TOO_OLD;
        }
        return isEmpty(healing.faults()) && isEmpty(healing.events()) ? NONE : SOME;
    }

    private static boolean isEmpty(Optional<? extends List<?>> rows) {
        return rows.map(List::isEmpty).orElse(true);
    }

    private static List<Column<FaultEntry>> faultColumns() {
        return List.of(
                new Column<>("Invariant", "The invariant that was violated", String.class, 210, FaultEntry::invariant),
                new Column<>(
                        "Violations",
                        "Checks that found it violated",
                        FormattedNumber.class,
                        75,
                        fault -> FormattedNumber.count(fault.violations())),
                new Column<>(
                        "Heals",
                        "Counters that were healed by it",
                        FormattedNumber.class,
                        50,
                        fault -> FormattedNumber.count(fault.heals())));
    }

    private static List<Column<CheckEvent>> eventColumns() {
        return List.of(
                new Column<>(
                        "Time",
                        "When it happened",
                        FormattedNumber.class,
                        145,
                        event -> FormattedTime.full(event.millis())),
                new Column<>(
                        "Event", "What a check has found or healed", String.class, 130, event -> words(event.type())),
                new Column<>(
                        "Details",
                        "The number of faults; or the counter, with its value before and after, or with its value and"
                                + " the count of the agent",
                        String.class,
                        225,
                        CheckEvent::details));
    }

    private static String words(String type) {
        return switch (type) {
            case "VIOLATION" -> "fault found";
            case "HEAL" -> "healed";
            case "DRIFT" -> "updates lost";
            case "DRIFT_ADDED" -> "lost updates added";
            default -> type;
        };
    }
}
