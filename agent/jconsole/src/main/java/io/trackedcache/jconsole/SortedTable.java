package io.trackedcache.jconsole;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.RowFilter;
import javax.swing.RowSorter.SortKey;
import javax.swing.SortOrder;
import javax.swing.table.TableRowSorter;

/**
 * A table whose selection, order and column widths outlive new rows and new columns.
 *
 * @param <R> what a row is
 * @param <K> by what a row is known again
 */
final class SortedTable<R, K> {
    private final ColumnsModel<R> model;
    private final Function<R, K> keyOf;
    private final JTable table;
    private final TableRowSorter<ColumnsModel<R>> sorter;

    /** Swing tells the last listener first: these hear of a selection when it is noted. */
    private final List<Runnable> listeners = new ArrayList<>();

    /** What is asked for while a refresh takes place stays what it was before. */
    private Optional<K> selected = Optional.empty();

    private boolean refreshing;

    SortedTable(String name, String description, List<Column<R>> columns, Function<R, K> keyOf) {
        this.model = new ColumnsModel<>(columns);
        this.keyOf = keyOf;
        this.table = new JTable();
        this.sorter = new TableRowSorter<>(model);
        sorter.setSortsOnUpdates(true);
        // Columns are added and removed below: a table that does so itself forgets their widths.
        table.setAutoCreateColumnsFromModel(false);
        table.setModel(model);
        table.setRowSorter(sorter);
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.setFillsViewportHeight(true);
        TableLook.apply(table, column -> model.columns().get(column).help());
        ComponentNames.give(table, name, description);
        table.getSelectionModel().addListSelectionListener(event -> selectionChanged(event.getValueIsAdjusting()));
        ColumnLayout.fit(table.getColumnModel(), columns);
    }

    JTable component() {
        return table;
    }

    void sortBy(int column, SortOrder order) {
        sorter.setSortKeys(List.of(new SortKey(column, order)));
    }

    void whenSelected(Runnable listener) {
        listeners.add(listener);
    }

    void filter(RowFilter<ColumnsModel<R>, Integer> filter) {
        refresh(() -> sorter.setRowFilter(filter));
    }

    void show(List<R> rows) {
        refresh(() -> model.show(rows));
    }

    /** The columns that are there already keep their widths, and the order stays the one of the user. */
    void setColumns(List<Column<R>> columns) {
        List<String> titles = columns.stream().map(Column::title).toList();
        if (titles.equals(model.columns().stream().map(Column::title).toList())) {
            return;
        }
        refresh(() -> {
            Map<String, SortOrder> orders = orders();
            sorter.setSortKeys(List.of());
            model.setColumns(columns);
            ColumnLayout.fit(table.getColumnModel(), columns);
            sorter.setSortKeys(orders.entrySet().stream()
                    .filter(order -> titles.contains(order.getKey()))
                    .map(order -> new SortKey(titles.indexOf(order.getKey()), order.getValue()))
                    .toList());
        });
    }

    /** The row that is selected, as it was last shown, unless it has gone or is filtered out. */
    Optional<R> selected() {
        return selected.map(this::viewRow)
                .filter(row -> row >= 0)
                .map(row -> model.rows().get(table.convertRowIndexToModel(row)));
    }

    /** So that there is something to see before anybody has chosen. */
    void selectFirstIfNoneWasChosen() {
        if (selected.isEmpty() && table.getRowCount() > 0) {
            table.setRowSelectionInterval(0, 0);
        }
    }

    int visibleRows() {
        return table.getRowCount();
    }

    private void refresh(Runnable change) {
        refreshing = true;
        try {
            change.run();
            select();
        } finally {
            refreshing = false;
        }
    }

    private void selectionChanged(boolean adjusting) {
        if (!refreshing && !adjusting) {
            selected = Optional.of(table.getSelectedRow())
                    .filter(row -> row >= 0)
                    .map(row -> keyOf.apply(model.rows().get(table.convertRowIndexToModel(row))));
            listeners.forEach(Runnable::run);
        }
    }

    /** A row that left and comes back is selected again, unless the user has chosen another one meanwhile. */
    private void select() {
        int row = selected.map(this::viewRow).orElse(-1);
        if (row < 0) {
            table.clearSelection();
        } else if (row != table.getSelectedRow()) {
            table.setRowSelectionInterval(row, row);
        }
    }

    private int viewRow(K key) {
        List<R> rows = model.rows();
        for (int row = 0; row < rows.size(); row++) {
            if (keyOf.apply(rows.get(row)).equals(key)) {
                return table.convertRowIndexToView(row);
            }
        }
        return -1;
    }

    private Map<String, SortOrder> orders() {
        Map<String, SortOrder> orders = new LinkedHashMap<>();
        for (SortKey key : sorter.getSortKeys()) {
            orders.put(model.getColumnName(key.getColumn()), key.getSortOrder());
        }
        return orders;
    }
}
