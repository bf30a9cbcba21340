package io.trackedcache.jconsole;

import io.trackedcache.jconsole.snapshot.RatePoint;
import java.awt.FontMetrics;
import java.awt.Graphics2D;

/** Paints the legend: the name and the newest rate of each line. */
final class ChartLegend {
    private static final int SAMPLE = 26;
    private static final int GAP = 7;
    private static final int BETWEEN = 22;

    private final Graphics2D picture;
    private final ChartColors colors;
    private final FontMetrics font;

    ChartLegend(Graphics2D picture, ChartColors colors) {
        this.picture = picture;
        this.colors = colors;
        this.font = picture.getFontMetrics();
    }

    /** Paints the legend so that it ends at {@code right}. */
    void paint(RatePoint newest, int right, int baseline) {
        int x = right - width(newest);
        for (Series series : Series.values()) {
            x = paint(series, text(series, newest), x, baseline);
        }
    }

    int width(RatePoint newest) {
        int width = -BETWEEN;
        for (Series series : Series.values()) {
            width += SAMPLE + GAP + font.stringWidth(text(series, newest)) + BETWEEN;
        }
        return width;
    }

    static String text(Series series, RatePoint newest) {
        return series.label() + " " + FormattedNumber.perSecond(series.rate(newest));
    }

    private int paint(Series series, String text, int x, int baseline) {
        int middle = baseline - font.getAscent() / 2 + 1;
        picture.setColor(series.color());
        picture.setStroke(series.stroke());
        picture.drawLine(x, middle, x + SAMPLE, middle);
        picture.setColor(colors.ink());
        picture.drawString(text, x + SAMPLE + GAP, baseline);
        return x + SAMPLE + GAP + font.stringWidth(text) + BETWEEN;
    }
}
