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
 * A table that keeps its selection, sort order and column widths when rows and columns change.
 *
 * @param <R> the type of the rows
 * @param <K> the type of the keys that identify rows
 */
final class SortedTable<R, K> {
    private final ColumnsModel<R> model;
    private final Function<R, K> keyOf;
    private final JTable table;
    private final TableRowSorter<ColumnsModel<R>> sorter;

    /** Swing notifies the last added listener first. These listeners run after the selection is recorded. */
    private final List<Runnable> listeners = new ArrayList<>();

    /** The selection, which does not change during a refresh. */
    private Optional<K> selected = Optional.empty();

    private boolean refreshing;

    SortedTable(String name, String description, List<Column<R>> columns, Function<R, K> keyOf) {
        this.model = new ColumnsModel<>(columns);
        this.keyOf = keyOf;
        this.table = new WideTable();
        this.sorter = new TableRowSorter<>(model);
        sorter.setSortsOnUpdates(true);
        // ColumnLayout adds and removes columns, because JTable would reset their widths.
        table.setAutoCreateColumnsFromModel(false);
        table.setModel(model);
        table.setRowSorter(sorter);
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.setFillsViewportHeight(true);
        TableStyle.apply(table, column -> model.columns().get(column).help());
        ComponentNames.set(table, name, description);
        table.getSelectionModel().addListSelectionListener(event -> selectionChanged(event.getValueIsAdjusting()));
        ColumnLayout.fit(table.getColumnModel(), columns);
    }

    JTable component() {
        return table;
    }

    void sortBy(int column, SortOrder order) {
        sorter.setSortKeys(List.of(new SortKey(column, order)));
    }

    void onSelection(Runnable listener) {
        listeners.add(listener);
    }

    void filter(RowFilter<ColumnsModel<R>, Integer> filter) {
        refresh(() -> sorter.setRowFilter(filter));
    }

    void show(List<R> rows) {
        refresh(() -> model.show(rows));
    }

    /** Replaces the columns. Columns that remain keep their widths, and the sort order is kept. */
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

    /** Returns the last shown version of the selected row, unless it was removed or filtered out. */
    Optional<R> selected() {
        return selected.map(this::viewRow)
                .filter(row -> row >= 0)
                .map(row -> model.rows().get(table.convertRowIndexToModel(row)));
    }

    /** Selects the first row if the user has not selected one. */
    void selectFirstIfNoneSelected() {
        if (selected.isEmpty() && table.getRowCount() > 0) {
            table.setRowSelectionInterval(0, 0);
        }
    }

    /** Selects the first row if the selected one is not shown. */
    void selectFirstIfNoneVisible() {
        if (selected().isEmpty() && table.getRowCount() > 0) {
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

    /**
     * Restores the selection. A row that was removed and returns is selected again, unless the user has selected
     * another one.
     */
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
