package io.trackedcache.jconsole;

import java.awt.Container;
import javax.swing.JTable;
import javax.swing.JViewport;

/**
 * A table that fills its window, and scrolls sideways where its columns need more room, so that no number is cut off.
 */
final class WideTable extends JTable {
    @Override
    public boolean getScrollableTracksViewportWidth() {
        Container parent = getParent();
        return !(parent instanceof JViewport) || getPreferredSize().width <= parent.getWidth();
    }
}
