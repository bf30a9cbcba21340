package io.trackedcache.jconsole;

import java.awt.BorderLayout;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
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

    /** Returns a panel with a component above an area that explains it, and that has room for all its rows. */
    static JPanel below(JComponent component, JTextArea area) {
        JPanel panel = new JPanel(new BorderLayout());
        panel.add(component, BorderLayout.CENTER);
        panel.add(new JScrollPane(area), BorderLayout.SOUTH);
        return panel;
    }

    static JLabel line() {
        JLabel line = new JLabel(" ");
        line.putClientProperty("html.disable", true);
        line.setBorder(BorderFactory.createEmptyBorder(MARGIN, MARGIN, MARGIN, MARGIN));
        return line;
    }
}
