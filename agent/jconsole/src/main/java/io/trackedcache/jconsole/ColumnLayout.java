package io.trackedcache.jconsole;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.swing.table.TableColumn;
import javax.swing.table.TableColumnModel;

/** Adapts the columns of a table, and keeps their positions and widths. */
final class ColumnLayout {
    private ColumnLayout() {}

    /**
     * Adds and removes columns. Existing columns keep their position and width; a new column is placed before its
     * successor.
     */
    static void fit(TableColumnModel layout, List<? extends Column<?>> columns) {
        removeOthers(layout, columns.stream().map(Column::title).collect(Collectors.toSet()));
        for (int i = 0; i < columns.size(); i++) {
            if (placeOf(layout, columns.get(i).title()) < 0) {
                int place = placeOfFirst(layout, columns.subList(i + 1, columns.size()));
                layout.addColumn(shown(columns.get(i)));
                layout.moveColumn(layout.getColumnCount() - 1, place);
            }
        }
        for (int i = 0; i < columns.size(); i++) {
            layout.getColumn(placeOf(layout, columns.get(i).title())).setModelIndex(i);
        }
    }

    /** Returns the position of the first of these columns that exists; the end if none does. */
    private static int placeOfFirst(TableColumnModel layout, List<? extends Column<?>> columns) {
        return columns.stream()
                .mapToInt(column -> placeOf(layout, column.title()))
                .filter(place -> place >= 0)
                .findFirst()
                .orElse(layout.getColumnCount());
    }

    private static void removeOthers(TableColumnModel layout, Set<String> titles) {
        for (int i = layout.getColumnCount() - 1; i >= 0; i--) {
            TableColumn column = layout.getColumn(i);
            if (!titles.contains(column.getIdentifier())) {
                layout.removeColumn(column);
            }
        }
    }

    private static int placeOf(TableColumnModel layout, String title) {
        for (int i = 0; i < layout.getColumnCount(); i++) {
            if (layout.getColumn(i).getIdentifier().equals(title)) {
                return i;
            }
        }
        return -1;
    }

    private static TableColumn shown(Column<?> column) {
        TableColumn shown = new TableColumn();
        shown.setIdentifier(column.title());
        shown.setHeaderValue(column.title());
        shown.setPreferredWidth(column.width());
        return shown;
    }
}
