package io.trackedcache.jconsole;

import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/** The bar with the filter, and with the buttons for the selected cache. */
final class ActionBar {
    private static final int GAP = 6;
    private static final int FILTER_COLUMNS = 24;

    private final JPanel bar = new JPanel();
    private final JTextField filter = ComponentNames.set(
            new JTextField(FILTER_COLUMNS), "Filter", "Shows only rows whose name contains all of these words");
    private final JLabel matches =
            ComponentNames.set(new JLabel(), "Matches", "The number of caches that match the filter");
    private final JButton heal = ComponentNames.set(
            new JButton("Heal"), "Heal", "Checks the counts of the selected cache and repairs inconsistencies");
    private final JButton reset = ComponentNames.set(
            new JButton("Reset…"), "Reset", "Resets the displayed statistics of the selected cache to 0");

    ActionBar() {
        bar.setLayout(new BoxLayout(bar, BoxLayout.X_AXIS));
        bar.setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
        JLabel label = new JLabel("Filter:");
        label.setLabelFor(filter);
        label.setDisplayedMnemonic('F');
        filter.setMaximumSize(filter.getPreferredSize());
        filter.setToolTipText(filter.getAccessibleContext().getAccessibleDescription());
        heal.setToolTipText(heal.getAccessibleContext().getAccessibleDescription());
        reset.setToolTipText(reset.getAccessibleContext().getAccessibleDescription());
        bar.add(label);
        bar.add(Box.createHorizontalStrut(GAP));
        bar.add(filter);
        bar.add(Box.createHorizontalStrut(GAP));
        bar.add(matches);
        bar.add(Box.createHorizontalGlue());
        bar.add(heal);
        bar.add(Box.createHorizontalStrut(GAP));
        bar.add(reset);
    }

    JPanel component() {
        return bar;
    }

    void onFilter(Consumer<String> listener) {
        filter.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                listener.accept(filter.getText());
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                listener.accept(filter.getText());
            }

            @Override
            public void changedUpdate(DocumentEvent event) {
                listener.accept(filter.getText());
            }
        });
    }

    void onHeal(Runnable listener) {
        heal.addActionListener(event -> listener.run());
    }

    void onReset(Runnable listener) {
        reset.addActionListener(event -> listener.run());
    }

    void allowActions(boolean allowed) {
        heal.setEnabled(allowed);
        reset.setEnabled(allowed);
    }

    void showMatches(int visible, int all) {
        matches.setText(
                filter.getText().isBlank()
                        ? ""
                        : FormattedNumber.grouped(visible) + " of " + FormattedNumber.grouped(all) + " caches");
    }
}
