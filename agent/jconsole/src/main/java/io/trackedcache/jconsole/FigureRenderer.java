package io.trackedcache.jconsole;

import javax.swing.SwingConstants;

/** Digits under digits. */
final class FigureRenderer extends PaddedRenderer {
    FigureRenderer() {
        setHorizontalAlignment(SwingConstants.TRAILING);
    }
}
