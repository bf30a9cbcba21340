package io.trackedcache.jconsole;

import java.awt.Color;
import javax.swing.UIManager;

/**
 * The colours of the chart beside its lines, out of those of the look and feel: also a dark one.
 *
 * @param paper what everything is painted on
 * @param ink of texts
 * @param faded of what must not distract
 * @param grid of the lines behind the lines
 */
record ChartColors(Color paper, Color ink, Color faded, Color grid) {
    static ChartColors current() {
        Color paper = or(UIManager.getColor("Table.background"), Color.WHITE);
        Color ink = or(UIManager.getColor("Table.foreground"), Color.BLACK);
        return new ChartColors(paper, ink, mix(ink, paper, 0.6), mix(ink, paper, 0.13));
    }

    private static Color or(Color color, Color otherwise) {
        return color == null ? otherwise : color;
    }

    private static Color mix(Color one, Color other, double share) {
        return new Color(
                mix(one.getRed(), other.getRed(), share),
                mix(one.getGreen(), other.getGreen(), share),
                mix(one.getBlue(), other.getBlue(), share));
    }

    private static int mix(int one, int other, double share) {
        return (int) Math.round(one * share + other * (1 - share));
    }
}
