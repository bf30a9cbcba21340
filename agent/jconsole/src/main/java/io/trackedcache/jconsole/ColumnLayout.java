package io.trackedcache.jconsole;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.swing.table.TableColumn;
import javax.swing.table.TableColumnModel;

/** Where columns stand and how wide they are. */
final class ColumnLayout {
    private ColumnLayout() {}

    /** A column that was there stays where it is and as wide as it is; a new one stands behind its predecessor. */
    static void fit(TableColumnModel layout, List<? extends Column<?>> columns) {
        removeOthers(layout, columns.stream().map(Column::title).collect(Collectors.toSet()));
        int place = -1;
        for (int i = 0; i < columns.size(); i++) {
            Column<?> column = columns.get(i);
            int now = placeOf(layout, column.title());
            if (now < 0) {
                layout.addColumn(shown(column));
                now = place + 1;
                layout.moveColumn(layout.getColumnCount() - 1, now);
            }
            layout.getColumn(now).setModelIndex(i);
            place = now;
        }
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
