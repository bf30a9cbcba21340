package io.trackedcache.desktop.inside;

import java.awt.Component;
import java.awt.Rectangle;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.JTable;

/** The visible parts of tables. */
final class Tables {
    private Tables() {}

    static List<String[][]> all() {
        return OnScreen.all(JTable.class).map(Tables::rows).toList();
    }

    static Rectangle cell(String text) {
        return OnScreen.all(JTable.class)
                .flatMap(table -> cells(table, text))
                .findFirst()
                .orElseThrow(() -> OnScreen.missing("table cell '" + text + "'"));
    }

    private static String[][] rows(JTable table) {
        return rowsInView(table)
                .mapToObj(row -> IntStream.range(0, table.getColumnCount())
                        .mapToObj(column -> text(table, row, column))
                        .toArray(String[]::new))
                .toArray(String[][]::new);
    }

    private static Stream<Rectangle> cells(JTable table, String text) {
        return rowsInView(table)
                .boxed()
                .flatMap(row -> IntStream.range(0, table.getColumnCount())
                        .filter(column -> text.equals(text(table, row, column)))
                        .mapToObj(column -> OnScreen.spot(table, table.getCellRect(row, column, false))));
    }

    private static IntStream rowsInView(JTable table) {
        return IntStream.range(0, table.getRowCount())
                .filter(row -> table.getVisibleRect()
                        .contains(table.getCellRect(row, 0, false).getLocation()));
    }

    /** Returns the painted text of a cell. */
    private static String text(JTable table, int row, int column) {
        Component painted = table.prepareRenderer(table.getCellRenderer(row, column), row, column);
        String text = String.join(" ", Texts.ofAll(painted));
        return text.isEmpty() ? String.valueOf(table.getValueAt(row, column)) : text;
    }
}
