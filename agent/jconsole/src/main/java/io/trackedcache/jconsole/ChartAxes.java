package io.trackedcache.jconsole;

import java.awt.BasicStroke;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.concurrent.TimeUnit;

/** Paints the grid of the chart and the labels of its axes. */
final class ChartAxes {
    private static final String RATE_UNIT = "lookups per second";
    static final int GAP = 8;
    private static final BasicStroke HAIRLINE = new BasicStroke(1);

    private final Graphics2D picture;
    private final ChartFrame frame;
    private final ChartColors colors;
    private final FontMetrics font;

    ChartAxes(Graphics2D picture, ChartFrame frame, ChartColors colors) {
        this.picture = picture;
        this.frame = frame;
        this.colors = colors;
        this.font = picture.getFontMetrics();
    }

    /** Returns the width of the labels to the left of the scale. */
    static int labelWidth(FontMetrics font, ChartScale scale) {
        int width = 0;
        for (int mark = 0; mark <= scale.steps(); mark++) {
            width = Math.max(width, font.stringWidth(scale.label(mark)));
        }
        return width + GAP;
    }

    void paint() {
        picture.setStroke(HAIRLINE);
        paintRates();
        paintMinutes();
    }

    /** Paints the unit if there is room. The legend shows the unit too. */
    void paintUnit(int room) {
        if (font.stringWidth(RATE_UNIT) <= room) {
            picture.setColor(colors.faded());
            picture.drawString(RATE_UNIT, frame.plot().x, frame.plot().y - GAP);
        }
    }

    private void paintRates() {
        Rectangle plot = frame.plot();
        ChartScale scale = frame.scale();
        for (int mark = 0; mark <= scale.steps(); mark++) {
            int y = (int) Math.round(frame.y(mark * scale.step()));
            picture.setColor(mark == 0 ? colors.faded() : colors.grid());
            picture.drawLine(plot.x, y, plot.x + plot.width, y);
            String label = scale.label(mark);
            picture.setColor(colors.faded());
            picture.drawString(label, plot.x - GAP - font.stringWidth(label), y + font.getAscent() / 2 - 1);
        }
    }

    private void paintMinutes() {
        Rectangle plot = frame.plot();
        long minutes = TimeUnit.NANOSECONDS.toMinutes(frame.spanNanos());
        for (long minute = 0; minute <= minutes; minute++) {
            int x = (int) Math.round(frame.x(frame.nowNanos() - TimeUnit.MINUTES.toNanos(minute)));
            picture.setColor(colors.grid());
            picture.drawLine(x, plot.y, x, plot.y + plot.height - 1);
            String label = minute == 0 ? "now" : "−" + minute + " min";
            picture.setColor(colors.faded());
            picture.drawString(label, x - font.stringWidth(label) / 2, plot.y + plot.height + font.getHeight() + 2);
        }
    }
}
