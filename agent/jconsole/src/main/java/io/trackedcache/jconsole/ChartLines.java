package io.trackedcache.jconsole;

import io.trackedcache.jconsole.snapshot.RatePoint;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** Paints the lines of the chart, with gaps where rates are unknown. */
final class ChartLines {
    private static final int FILL_ALPHA = 28;
    private static final double DOT = 5;

    private final Graphics2D picture;
    private final ChartFrame frame;

    ChartLines(Graphics2D picture, ChartFrame frame) {
        this.picture = picture;
        this.frame = frame;
    }

    void paint(List<RatePoint> points) {
        for (List<RatePoint> run : runs(points)) {
            for (Series series : Series.values()) {
                paint(run, series);
            }
        }
    }

    /** Returns the runs of points without a gap. */
    private static List<List<RatePoint>> runs(List<RatePoint> points) {
        List<List<RatePoint>> runs = new ArrayList<>();
        List<RatePoint> run = new ArrayList<>();
        for (RatePoint point : points) {
            if (point.isKnown()) {
                run.add(point);
            } else {
                runs.add(run);
                run = new ArrayList<>();
            }
        }
        runs.add(run);
        runs.removeIf(List::isEmpty);
        return runs;
    }

    private void paint(List<RatePoint> run, Series series) {
        if (run.size() == 1) {
            paintDot(run.get(0), series);
            return;
        }
        Path2D line = line(run, series);
        fillBelow(run, series, line);
        picture.setColor(series.color());
        picture.setStroke(series.stroke());
        picture.draw(line);
    }

    private void paintDot(RatePoint point, Series series) {
        double x = frame.x(point.nanos());
        double y = frame.y(series.rate(point));
        picture.setColor(series.color());
        picture.fill(new Ellipse2D.Double(x - DOT / 2, y - DOT / 2, DOT, DOT));
    }

    /** Fills the area below a line with its colour, almost transparent. */
    private void fillBelow(List<RatePoint> run, Series series, Path2D line) {
        Path2D area = new Path2D.Double(line);
        area.lineTo(frame.x(run.get(run.size() - 1).nanos()), frame.y(0));
        area.lineTo(frame.x(run.get(0).nanos()), frame.y(0));
        area.closePath();
        Color color = series.color();
        picture.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), FILL_ALPHA));
        picture.fill(area);
    }

    private Path2D line(List<RatePoint> run, Series series) {
        Path2D line = new Path2D.Double();
        for (RatePoint point : run) {
            double x = frame.x(point.nanos());
            double y = frame.y(series.rate(point));
            if (line.getCurrentPoint() == null) {
                line.moveTo(x, y);
            } else {
                line.lineTo(x, y);
            }
        }
        return line;
    }
}
