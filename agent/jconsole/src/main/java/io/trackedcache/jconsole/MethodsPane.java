package io.trackedcache.jconsole;

import io.trackedcache.jconsole.snapshot.MethodEntry;
import io.trackedcache.jconsole.snapshot.UnwovenMethods;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTextArea;

/** The pane with the methods that are not counted, and the details of the selected method below. */
final class MethodsPane {
    private static final double TABLE_SHARE = 0.75;
    private static final int DETAIL_ROWS = 5;

    private final SortedTable<MethodEntry, MethodEntry> table = new SortedTable<>(
            "Methods not counted",
            "Methods named by an annotation or a rule that are not counted, with the reason",
            MethodColumns.ALL,
            method -> method);
    private final JTextArea details = ComponentNames.set(
            TextComponents.area(DETAIL_ROWS), "Explanation", "Why the selected method is not counted, and what to do");
    private final JSplitPane pane = new JSplitPane(
            JSplitPane.VERTICAL_SPLIT, true, new JScrollPane(table.component()), new JScrollPane(details));
    private long leftOff;

    MethodsPane() {
        pane.setResizeWeight(TABLE_SHARE);
        pane.setBorder(BorderFactory.createEmptyBorder());
        ComponentNames.set(pane, "Methods and reasons", "The methods that are not counted, and why");
        table.onSelection(this::showDetails);
        showDetails();
    }

    JSplitPane component() {
        return pane;
    }

    void show(UnwovenMethods methods) {
        leftOff = methods.leftOff();
        table.show(methods.notWoven());
        showDetails();
    }

    void filter(String words) {
        table.filter(new WordsFilter<>(words, method -> method.className() + "." + method.method()));
        showDetails();
    }

    static String title(UnwovenMethods methods) {
        return title(FormattedNumber.grouped(methods.notWoven().size()));
    }

    static String title(String count) {
        return "Not counted (" + count + ")";
    }

    private void showDetails() {
        TextComponents.show(details, table.selected().map(MethodsPane::details).orElseGet(this::overview));
    }

    private static String details(MethodEntry method) {
        return String.join(
                "\n",
                List.of(
                        method.className() + "." + method.method(),
                        method.state() + ", " + method.reason() + ": " + method.explanation(),
                        method.remedy()));
    }

    private String overview() {
        String hint = "Select a method to read why it is not counted and what to do.";
        return leftOff > 0
                ? hint + "\nThe list of the agent is full: it left out methods " + FormattedNumber.grouped(leftOff)
                        + " times."
                : hint;
    }
}
