package io.trackedcache.jconsole;

import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTable;
import javax.swing.JTextArea;

/** Creates components for sentences. Text from the connection is never interpreted as HTML. */
final class TextComponents {
    private static final int MARGIN = 6;

    private TextComponents() {}

    /** Returns an area whose text the user can select and copy but not edit. */
    static JTextArea area(int rows) {
        JTextArea area = new JTextArea(rows, 1);
        area.setEditable(false);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setBorder(BorderFactory.createEmptyBorder(MARGIN, MARGIN, MARGIN, MARGIN));
        return area;
    }

    /** Shows a text, unless it is shown already, so that a selection of the user survives a refresh. */
    static void show(JTextArea area, String text) {
        if (!text.equals(area.getText())) {
            area.setText(text);
            area.setCaretPosition(0);
        }
    }

    /** Returns a pane with a component above an area that explains it. */
    static JSplitPane above(JComponent component, JTextArea area, String name, String description) {
        JComponent upper = component instanceof JTable ? new JScrollPane(component) : component;
        JSplitPane pane = new JSplitPane(JSplitPane.VERTICAL_SPLIT, true, upper, new JScrollPane(area));
        pane.setResizeWeight(1);
        pane.setBorder(BorderFactory.createEmptyBorder());
        return ComponentNames.set(pane, name, description);
    }

    static JLabel line() {
        JLabel line = new JLabel(" ");
        line.putClientProperty("html.disable", true);
        line.setBorder(BorderFactory.createEmptyBorder(MARGIN, MARGIN, MARGIN, MARGIN));
        return line;
    }
}
