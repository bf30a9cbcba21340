package io.trackedcache.jconsole;

import javax.swing.BorderFactory;
import javax.swing.JLabel;
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

    static JLabel line() {
        JLabel line = new JLabel(" ");
        line.putClientProperty("html.disable", true);
        line.setBorder(BorderFactory.createEmptyBorder(MARGIN, MARGIN, MARGIN, MARGIN));
        return line;
    }
}
