package io.trackedcache.jconsole;

import io.trackedcache.jconsole.snapshot.CacheKey;
import io.trackedcache.jconsole.snapshot.HitRate;
import io.trackedcache.jconsole.snapshot.Trend;
import java.awt.Component;
import java.awt.Dimension;
import java.util.function.IntFunction;
import javax.swing.JComponent;
import javax.swing.JTable;
import javax.swing.table.TableCellRenderer;

/** The style of all tables of the tab. */
final class TableStyle {
    private static final int ROW_PADDING = 6;

    private TableStyle() {}

    /** @param help returns the tooltip for the header of a column of the model */
    static void apply(JTable table, IntFunction<String> help) {
        table.setRowHeight(table.getFontMetrics(table.getFont()).getHeight() + ROW_PADDING);
        table.setShowVerticalLines(false);
        table.setGridColor(ChartColors.current().grid());
        table.setIntercellSpacing(new Dimension(0, 1));
        table.setDefaultRenderer(FormattedNumber.class, new NumberRenderer());
        table.setDefaultRenderer(HitRate.class, new HitRateRenderer());
        table.setDefaultRenderer(CacheKey.class, new TextRenderer<>(CacheKey.class, CacheKey::label));
        table.setDefaultRenderer(String.class, new TextRenderer<>(String.class, text -> text));
        table.setDefaultRenderer(Trend.class, new TrendRenderer());
        table.getTableHeader().setReorderingAllowed(true);
        addHeaderTooltips(table, help);
    }

    private static void addHeaderTooltips(JTable table, IntFunction<String> help) {
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
