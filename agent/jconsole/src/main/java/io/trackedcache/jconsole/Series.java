package io.trackedcache.jconsole;

import io.trackedcache.jconsole.snapshot.RatePoint;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;

/**
 * A line of the chart. Lines differ in colour and in dashes, so that users who cannot distinguish the colours can tell
 * them apart.
 */
enum Series {
    HIT("hit", 0x1B9E77, 0),
    MISS("miss", 0xE08214, 10),
    EXPIRED("expired (part of miss)", 0xB5338A, 2);

    private static final float WIDTH = 2;
    private static final float GAP = 5;

    private final String label;
    private final int rgb;
    private final int dash;

    /** @param dash the length of a dash in pixels; 0 for a solid line */
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

    double rate(RatePoint point) {
        return switch (this) {
            case HIT -> point.hits();
            case MISS -> point.misses();
            case EXPIRED -> point.expired();
        };
    }
}
