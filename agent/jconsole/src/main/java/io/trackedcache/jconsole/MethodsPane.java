package io.trackedcache.jconsole;

import io.trackedcache.jconsole.reading.MethodReading;
import io.trackedcache.jconsole.reading.MethodsReading;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTextArea;

/** The methods that are not counted, and under them all that is said of the one that is selected. */
final class MethodsPane {
    private static final double TABLE_SHARE = 0.75;
    private static final int DETAIL_ROWS = 5;

    private final SortedTable<MethodReading, MethodReading> table = new SortedTable<>(
            "Methods not woven",
            "The methods that an annotation or a rule names and that are not counted, with the reason",
            MethodColumns.ALL,
            method -> method);
    private final JTextArea details = ComponentNames.give(
            Texts.area(DETAIL_ROWS), "Explanation", "Why the selected method is not counted, and what to do");
    private final JSplitPane pane = new JSplitPane(
            JSplitPane.VERTICAL_SPLIT, true, new JScrollPane(table.component()), new JScrollPane(details));
    private long leftOff;

    MethodsPane() {
        pane.setResizeWeight(TABLE_SHARE);
        pane.setBorder(BorderFactory.createEmptyBorder());
        ComponentNames.give(pane, "Methods and reasons", "The methods that are not counted, and why");
        table.whenSelected(this::showDetails);
        showDetails();
    }

    JSplitPane component() {
        return pane;
    }

    void show(MethodsReading methods) {
        leftOff = methods.leftOff();
        table.show(methods.notWoven());
        showDetails();
    }

    void filter(String words) {
        table.filter(new WordsFilter<>(words, method -> method.className() + "." + method.method()));
        showDetails();
    }

    static String title(MethodsReading methods) {
        return title(Figure.grouped(methods.notWoven().size()));
    }

    static String title(String count) {
        return "Not woven (" + count + ")";
    }

    private void showDetails() {
        details.setText(table.selected().map(MethodsPane::details).orElseGet(this::overview));
        details.setCaretPosition(0);
    }

    private static String details(MethodReading method) {
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
                ? hint + "\nThe agent heard of methods " + Figure.grouped(leftOff)
                        + " times for which its list had no more room."
                : hint;
    }
}
