package io.trackedcache.jconsole;

import io.trackedcache.jconsole.reading.Reading;
import io.trackedcache.jconsole.reading.Tracking;
import java.awt.BorderLayout;
import java.awt.Font;
import java.time.ZoneId;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;

/** The status line, and above it what came of the last action. */
final class Footer {
    private final JPanel footer = new JPanel(new BorderLayout());
    private final JTextArea notice = ComponentNames.give(Texts.area(1), "Notice", "What came of the last action");
    private final JLabel status =
            ComponentNames.give(Texts.line(), "Status", "The agent, and when the numbers were read");

    Footer() {
        notice.setVisible(false);
        footer.add(notice, BorderLayout.CENTER);
        footer.add(status, BorderLayout.SOUTH);
    }

    JComponent component() {
        return footer;
    }

    void show(Reading reading) {
        status.setText(StatusText.of(reading, ZoneId.systemDefault()));
        status.setToolTipText(Tooltips.plain(status.getText()));
        boolean wantsAttention = !reading.isRead() || reading.agent().tracking() == Tracking.OFF;
        status.setFont(status.getFont().deriveFont(wantsAttention ? Font.BOLD : Font.PLAIN));
    }

    void say(String text) {
        notice.setText(text);
        notice.setVisible(!text.isEmpty());
    }
}
