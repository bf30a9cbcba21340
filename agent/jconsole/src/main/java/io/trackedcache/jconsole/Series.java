package io.trackedcache.jconsole;

import io.trackedcache.jconsole.reading.Point;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;

/** One line of the chart. Told apart by colour, and by its dashes where colours cannot be told apart. */
enum Series {
    HIT("hit", 0x1B9E77, 0),
    MISS("miss", 0xE08214, 10),
    EXPIRED("expired, among the misses", 0xB5338A, 2);

    private static final float WIDTH = 2;
    private static final float GAP = 5;

    private final String label;
    private final int rgb;
    private final int dash;

    /** @param dash how long each is, in pixels; 0 for a line without gaps */
    Series(String label, int rgb, int dash) {
        this.label = label;
        this.rgb = rgb;
        this.dash = dash;
    }

    String label() {
        return label;
    }

    Color color() {
        return new Color(rgb);
    }

    Stroke stroke() {
        float[] dashes = dash == 0 ? null : new float[] {dash, GAP};
        return new BasicStroke(WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, dashes, 0);
    }

    double rate(Point point) {
        return switch (this) {
            case HIT -> point.hits();
            case MISS -> point.misses();
            case EXPIRED -> point.expired();
        };
    }
}
