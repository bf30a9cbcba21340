package io.trackedcache.jconsole;

import io.trackedcache.jconsole.snapshot.CacheKey;
import io.trackedcache.jconsole.snapshot.OpenAlert;
import java.util.List;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;

/** The pane with the open alerts, and the whole cause of the selected alert below. */
final class AlertsPane {
    private static final int DETAIL_ROWS = 4;

    private final SortedTable<OpenAlert, OpenAlert> table =
            new SortedTable<>("Alerts", "The alerts whose cause is not gone", columns(), alert -> alert);
    private final JTextArea details =
            ComponentNames.set(TextComponents.area(DETAIL_ROWS), "Alert", "The whole cause of the selected alert");
    private final JPanel pane = TextComponents.below(new JScrollPane(table.component()), details);

    AlertsPane() {
        table.onSelection(this::showDetails);
        showDetails();
    }

    JPanel component() {
        return pane;
    }

    void show(List<OpenAlert> alerts) {
        table.show(alerts);
        table.selectFirstIfNoneVisible();
        showDetails();
    }

    void filter(String words) {
        table.filter(new WordsFilter<>(words, alert -> alert.cache().label()));
        showDetails();
    }

    static String title(String count) {
        return "Alerts (" + count + ")";
    }

    private void showDetails() {
        TextComponents.show(
                details, table.selected().map(OpenAlert::message).orElse("Select an alert to read its whole cause."));
    }

    private static List<Column<OpenAlert>> columns() {
        return List.of(
                new Column<>("Cache", "The cache concerned", CacheKey.class, 180, OpenAlert::cache),
                new Column<>(
                        "Alert",
                        "The cause, as it was when the alert was raised",
                        String.class,
                        520,
                        OpenAlert::message),
                new Column<>(
                        "Since",
                        "When the alert was raised",
                        FormattedNumber.class,
                        160,
                        alert -> FormattedTime.full(alert.sinceMillis())),
                new Column<>("Type", "The type of its JMX notification", String.class, 200, OpenAlert::type));
    }
}
