package io.trackedcache.jconsole;

import java.util.List;
import javax.swing.table.AbstractTableModel;

/** Rows as columns show them. */
final class ColumnsModel<R> extends AbstractTableModel {
    private List<Column<R>> columns;
    private List<R> rows = List.of();

    ColumnsModel(List<Column<R>> columns) {
        this.columns = List.copyOf(columns);
    }

    /** Tells the table as little as it needs: what is not news costs it its selection for nothing. */
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
