package io.trackedcache.jconsole;

import io.trackedcache.jconsole.snapshot.CacheKey;
import io.trackedcache.jconsole.snapshot.OpenAlert;
import java.util.List;
import javax.swing.JScrollPane;

/** The pane with the open alerts. */
final class AlertsPane {
    private final SortedTable<OpenAlert, OpenAlert> table =
            new SortedTable<>("Alerts", "The alerts whose cause is not gone", columns(), alert -> alert);
    private final JScrollPane pane = new JScrollPane(table.component());

    JScrollPane component() {
        return pane;
    }

    void show(List<OpenAlert> alerts) {
        table.show(alerts);
    }

    void filter(String words) {
        table.filter(new WordsFilter<>(words, alert -> alert.cache().label()));
    }

    static String title(String count) {
        return "Alerts (" + count + ")";
    }

    private static List<Column<OpenAlert>> columns() {
        return List.of(
                new Column<>("Cache", "The cache concerned", CacheKey.class, 260, OpenAlert::cache),
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
