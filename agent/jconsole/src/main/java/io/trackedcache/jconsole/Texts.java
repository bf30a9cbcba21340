package io.trackedcache.jconsole;

import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JTextArea;

/** Places for sentences. What came over the connection is never taken for HTML. */
final class Texts {
    private static final int MARGIN = 6;

    private Texts() {}

    /** Can be marked and copied, not written into. */
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
