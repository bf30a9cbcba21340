package io.trackedcache.jconsole;

import io.trackedcache.jconsole.snapshot.JvmSnapshot;
import io.trackedcache.jconsole.snapshot.SnapshotStatus;
import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Color;
import java.awt.Font;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextArea;

/** The panel that shows either the numbers or a message why there are none. */
final class MessageCards {
    private static final String NUMBERS = "numbers";
    private static final String MESSAGE = "message";
    private static final int MESSAGE_COLUMNS = 46;
    private static final int MESSAGE_ROWS = 5;
    private static final float LARGER = 1.25f;

    private final CardLayout layout = new CardLayout();
    private final JPanel cards = new JPanel(layout);
    private final JTextArea message = ComponentNames.set(
            TextComponents.area(MESSAGE_ROWS), "Message", "Why there are no numbers, and what to do");
    private boolean hasNumbers;

    MessageCards(JComponent numbers) {
        message.setColumns(MESSAGE_COLUMNS);
        message.setOpaque(false);
        message.setBackground(new Color(0, true));
        message.setFont(
                message.getFont().deriveFont(Font.PLAIN, message.getFont().getSize2D() * LARGER));
        message.setText("Reading …");
        JPanel middle = new JPanel(new GridBagLayout());
        middle.add(message, new GridBagConstraints());
        JPanel whole = new JPanel(new BorderLayout());
        whole.add(numbers);
        cards.add(middle, MESSAGE);
        cards.add(whole, NUMBERS);
    }

    JComponent component() {
        return cards;
    }

    /**
     * Shows the numbers or the message. While the connection is lost, the last numbers stay; for a JVM without an agent
     * they do not.
     */
    void show(JvmSnapshot snapshot) {
        hasNumbers = snapshot.isRead() || (hasNumbers && snapshot.status() == SnapshotStatus.NOT_CONNECTED);
        message.setText((snapshot.status().sentence() + "\n\n" + snapshot.detail()).strip());
        layout.show(cards, hasNumbers ? NUMBERS : MESSAGE);
    }
}
