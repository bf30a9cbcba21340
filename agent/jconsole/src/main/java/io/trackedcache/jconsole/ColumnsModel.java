package io.trackedcache.jconsole;

import java.util.List;
import javax.swing.table.AbstractTableModel;

/** The table model: rows, and the columns that compute their values. */
final class ColumnsModel<R> extends AbstractTableModel {
    private List<Column<R>> columns;
    private List<R> rows = List.of();

    ColumnsModel(List<Column<R>> columns) {
        this.columns = List.copyOf(columns);
    }

    /** Replaces the rows. Fires the smallest event possible, because a larger one clears the selection. */
    void show(List<R> newRows) {
        boolean asMany = newRows.size() == rows.size();
        boolean same = newRows.equals(rows);
        rows = List.copyOf(newRows);
        if (!asMany) {
            fireTableDataChanged();
        } else if (!same) {
            fireTableRowsUpdated(0, rows.size() - 1);
        }
    }

    void setColumns(List<Column<R>> newColumns) {
        columns = List.copyOf(newColumns);
        fireTableStructureChanged();
    }

    List<Column<R>> columns() {
        return columns;
    }

    List<R> rows() {
        return rows;
    }

    @Override
    public int getRowCount() {
        return rows.size();
    }

    @Override
    public int getColumnCount() {
        return columns.size();
    }

    @Override
    public String getColumnName(int column) {
        return columns.get(column).title();
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return columns.get(column).type();
    }

    @Override
    public Object getValueAt(int row, int column) {
        return columns.get(column).value().apply(rows.get(row));
    }
}
