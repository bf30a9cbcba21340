package io.trackedcache.desktop.inside;

import java.awt.Rectangle;
import javax.swing.JTabbedPane;

/** Finds tabs by title. */
final class Tabs {
    private Tabs() {}

    static boolean isSelected(String title) {
        JTabbedPane pane = pane(title);
        return pane.getSelectedIndex() == pane.indexOfTab(title);
    }

    static Rectangle tab(String title) {
        JTabbedPane pane = pane(title);
        return OnScreen.spot(pane, pane.getBoundsAt(pane.indexOfTab(title)));
    }

    private static JTabbedPane pane(String title) {
        return OnScreen.first(JTabbedPane.class, candidate -> candidate.indexOfTab(title) >= 0, "tab '" + title + "'");
    }
}
