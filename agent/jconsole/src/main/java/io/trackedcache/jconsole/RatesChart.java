package io.trackedcache.jconsole;

import io.trackedcache.jconsole.snapshot.CacheHistories;
import io.trackedcache.jconsole.snapshot.RatePoint;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.util.List;
import javax.swing.JPanel;

/**
 * The chart of the rates of one cache over the last minutes. It paints the last snapshot; "now" is the time of that
 * snapshot.
 */
final class RatesChart extends JPanel {
    private static final Dimension MINIMUM = new Dimension(320, 160);
    private static final Dimension PREFERRED = new Dimension(800, 240);
    private static final int MARGIN = 14;

    private String title = "";
    private String hint = "";
    private List<RatePoint> points = List.of();
    private long nowNanos;

    RatesChart() {
        setMinimumSize(MINIMUM);
        setPreferredSize(PREFERRED);
        ComponentNames.set(this, "Rates chart", "");
        showHint("Select a cache to see its rates.");
    }

    /** Shows a sentence instead of lines. */
    void showHint(String sentence) {
        show("", sentence, List.of(), 0);
    }

    void show(String cache, List<RatePoint> rates, long readNanos) {
        boolean anyKnown = rates.stream().anyMatch(RatePoint::isKnown);
        show(cache, anyKnown ? "" : "Rates are shown from the second refresh on.", rates, readNanos);
    }

    private void show(String newTitle, String newHint, List<RatePoint> newPoints, long newNow) {
        title = newTitle;
        hint = newHint;
        points = List.copyOf(newPoints);
        nowNanos = newNow;
        getAccessibleContext().setAccessibleDescription(description());
        repaint();
    }

    private String description() {
        if (!hint.isEmpty()) {
            return hint;
        }
        StringBuilder text = new StringBuilder(title).append(", lookups per second:");
        for (Series series : Series.values()) {
            text.append(' ').append(ChartLegend.text(series, newest())).append(';');
        }
        return text.toString();
    }

    private RatePoint newest() {
        return points.get(points.size() - 1);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D picture = (Graphics2D) graphics.create();
        try {
            picture.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            picture.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            picture.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            paint(picture, ChartColors.current());
        } finally {
            picture.dispose();
        }
    }

    private void paint(Graphics2D picture, ChartColors colors) {
        picture.setColor(colors.paper());
        picture.fillRect(0, 0, getWidth(), getHeight());
        paintTitle(picture, colors);
        if (hint.isEmpty()) {
            paintRates(picture, colors);
        } else {
            picture.setColor(colors.faded());
            FontMetrics font = picture.getFontMetrics();
            picture.drawString(hint, (getWidth() - font.stringWidth(hint)) / 2, getHeight() / 2);
        }
    }

    private void paintTitle(Graphics2D picture, ChartColors colors) {
        Font plain = picture.getFont();
        picture.setFont(plain.deriveFont(Font.BOLD));
        picture.setColor(colors.ink());
        picture.drawString(title, MARGIN, MARGIN + picture.getFontMetrics().getAscent());
        picture.setFont(plain);
    }

    private void paintRates(Graphics2D picture, ChartColors colors) {
        ChartFrame frame = frame(picture.getFontMetrics());
        ChartAxes axes = new ChartAxes(picture, frame, colors);
        axes.paint();
        ChartLegend legend = new ChartLegend(picture, colors);
        legend.paint(newest(), (int) frame.plot().getMaxX(), frame.plot().y - ChartAxes.GAP);
        axes.paintUnit(frame.plot().width - legend.width(newest()));
        picture.clip(clip(frame.plot()));
        new ChartLines(picture, frame).paint(points);
    }

    /** Returns the clip, extended so that a line along an axis keeps its whole width. */
    private static Rectangle clip(Rectangle plot) {
        return new Rectangle(plot.x, plot.y - 2, plot.width + 3, plot.height + 4);
    }

    private ChartFrame frame(FontMetrics font) {
        ChartScale scale = ChartScale.reaching(highest());
        int left = MARGIN + ChartAxes.labelWidth(font, scale);
        int top = MARGIN + 2 * font.getHeight() + MARGIN;
        int bottom = MARGIN + font.getHeight();
        int right = MARGIN + font.stringWidth("now") / 2;
        Rectangle plot = new Rectangle(
                left, top, Math.max(1, getWidth() - left - right), Math.max(1, getHeight() - top - bottom));
        return new ChartFrame(plot, scale, nowNanos, CacheHistories.spanNanos());
    }

    private double highest() {
        double highest = 0;
        for (RatePoint point : points) {
            if (point.isKnown()) {
                highest = Math.max(highest, Math.max(point.hits(), point.misses()));
            }
        }
        return highest;
    }
}
