package io.trackedcache.jconsole;

import io.trackedcache.jconsole.reading.CacheKey;
import io.trackedcache.jconsole.reading.Trend;
import java.awt.Component;
import java.awt.Dimension;
import java.util.function.IntFunction;
import javax.swing.JComponent;
import javax.swing.JTable;
import javax.swing.table.TableCellRenderer;

/** How our tables look. */
final class TableLook {
    private static final int ROW_PADDING = 6;

    private TableLook() {}

    /** @param help what the tooltip of the header over a column of the model says */
    static void apply(JTable table, IntFunction<String> help) {
        table.setRowHeight(table.getFontMetrics(table.getFont()).getHeight() + ROW_PADDING);
        table.setShowVerticalLines(false);
        table.setGridColor(ChartColors.current().grid());
        table.setIntercellSpacing(new Dimension(0, 1));
        table.setDefaultRenderer(Figure.class, new FigureRenderer());
        table.setDefaultRenderer(CacheKey.class, new TextRenderer<>(CacheKey.class, CacheKey::label));
        table.setDefaultRenderer(String.class, new TextRenderer<>(String.class, text -> text));
        table.setDefaultRenderer(Trend.class, new TrendRenderer());
        table.getTableHeader().setReorderingAllowed(true);
        explainHeader(table, help);
    }

    private static void explainHeader(JTable table, IntFunction<String> help) {
        TableCellRenderer plain = table.getTableHeader().getDefaultRenderer();
        table.getTableHeader().setDefaultRenderer((shown, value, selected, focused, row, column) -> {
            Component header = plain.getTableCellRendererComponent(shown, value, selected, focused, row, column);
            if (header instanceof JComponent component) {
                component.setToolTipText(help.apply(shown.convertColumnIndexToModel(column)));
            }
            return header;
        });
    }
}
