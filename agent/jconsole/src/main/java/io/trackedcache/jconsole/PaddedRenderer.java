package io.trackedcache.jconsole;

import java.awt.Component;
import javax.swing.BorderFactory;
import javax.swing.JTable;
import javax.swing.border.Border;
import javax.swing.table.DefaultTableCellRenderer;

/** Renders a cell with padding. Spacing between cells would leave stripes in a selected row. */
abstract class PaddedRenderer extends DefaultTableCellRenderer {
    private static final int PADDING = 6;

    private final Border padding = BorderFactory.createEmptyBorder(0, PADDING, 0, PADDING);

    @Override
    public Component getTableCellRendererComponent(
            JTable table, Object value, boolean selected, boolean focused, int row, int column) {
        super.getTableCellRendererComponent(table, value, selected, focused, row, column);
        setBorder(padding);
        return this;
    }
}
