package io.trackedcache.jconsole;

import javax.swing.SwingConstants;

/** Renders numbers, aligned to the right. */
final class NumberRenderer extends PaddedRenderer {
    NumberRenderer() {
        setHorizontalAlignment(SwingConstants.TRAILING);
    }
}
