package io.trackedcache.jconsole;

import io.trackedcache.jconsole.snapshot.JvmSnapshot;
import io.trackedcache.jconsole.snapshot.TrackingState;
import java.awt.BorderLayout;
import java.awt.Font;
import java.time.ZoneId;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;

/** The status line, and the notice above it with the result of the last action. */
final class Footer {
    private final JPanel footer = new JPanel(new BorderLayout());
    private final JTextArea notice =
            ComponentNames.set(TextComponents.area(1), "Notice", "The result of the last action");
    private final JLabel status =
            ComponentNames.set(TextComponents.line(), "Status", "The agent, and when the numbers were read");

    Footer() {
        notice.setVisible(false);
        footer.add(notice, BorderLayout.CENTER);
        footer.add(status, BorderLayout.SOUTH);
    }

    JComponent component() {
        return footer;
    }

    void show(JvmSnapshot snapshot) {
        status.setText(StatusText.of(snapshot, ZoneId.systemDefault()));
        status.setToolTipText(Tooltips.plain(status.getText()));
        boolean isAlerted =
                snapshot.tables().alerts().filter(open -> !open.isEmpty()).isPresent();
        boolean wantsAttention =
                !snapshot.isRead() || isAlerted || snapshot.agent().tracking() == TrackingState.OFF;
        status.setFont(status.getFont().deriveFont(wantsAttention ? Font.BOLD : Font.PLAIN));
    }

    void showNotice(String text) {
        notice.setText(text);
        notice.setVisible(!text.isEmpty());
    }
}
