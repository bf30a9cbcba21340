package io.trackedcache.jconsole;

import java.awt.Color;
import javax.swing.UIManager;

/**
 * The colours of the chart apart from its lines, derived from the look and feel, light or dark.
 *
 * @param paper the background
 * @param ink texts
 * @param faded less prominent texts
 * @param grid the grid lines
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
