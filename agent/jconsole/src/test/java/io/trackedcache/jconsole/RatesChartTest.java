package io.trackedcache.jconsole;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.jconsole.snapshot.RatePoint;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RatesChartTest {
    private static final int WIDTH = 860;
    private static final int HEIGHT = 300;

    private final RatesChart chart = EventThread.get(RatesChart::new);

    @Test
    void paintsEachLineInItsColour() {
        EventThread.run(() -> chart.show("default/prices", waves(300), seconds(300)));

        BufferedImage image = paint("chart");

        for (Series series : Series.values()) {
            assertThat(pixels(image, series)).as(series.label()).isGreaterThan(200);
        }
    }

    @Test
    void linesEndAtAGap() {
        List<RatePoint> points = new ArrayList<>(waves(300));
        points.subList(25, 50).clear();
        points.add(25, new RatePoint(seconds(100), Double.NaN, Double.NaN, Double.NaN));
        EventThread.run(() -> chart.show("default/prices", points, seconds(300)));

        BufferedImage image = paint("chart-gap");

        assertThat(columnsWithout(image, Series.HIT)).isGreaterThan(200);
    }

    @Test
    void singlePointIsADot() {
        EventThread.run(() -> chart.show("default/prices", waves(4), seconds(4)));

        assertThat(pixels(paint("chart-dot"), Series.HIT)).isPositive();
    }

    @Test
    void showsAHintBeforeTheFirstRates() {
        EventThread.run(() -> chart.show("default/prices", List.of(), seconds(0)));

        assertThat(chart.getAccessibleContext().getAccessibleDescription())
                .isEqualTo("Rates are shown from the second refresh on.");
        assertThat(pixels(paint("chart-hint"), Series.HIT)).isZero();
    }

    @Test
    void describesTheNewestRatesForScreenReaders() {
        EventThread.run(
                () -> chart.show("default/prices", List.of(new RatePoint(seconds(4), 1_234.5, 0.25, 0)), seconds(4)));

        assertThat(chart.getAccessibleContext().getAccessibleDescription())
                .isEqualTo("default/prices, lookups per second: hit 1,235/s; miss 0.3/s; expired (part of miss)"
                        + " 0/s;");
    }

    @Test
    void paintsInAnySize() {
        EventThread.run(() -> chart.show("default/prices", waves(300), seconds(300)));

        EventThread.run(() -> Components.paint(chart, 1, 1, "chart-tiny"));
        EventThread.run(() -> Components.paint(chart, 120, 60, "chart-small"));
    }

    private BufferedImage paint(String name) {
        return EventThread.get(() -> Components.paint(chart, WIDTH, HEIGHT, name));
    }

    private static List<RatePoint> waves(int untilSecond) {
        List<RatePoint> points = new ArrayList<>();
        for (int second = 4; second <= untilSecond; second += 4) {
            double hits = 4_200 + 1_500 * Math.sin(second / 23.0) + 220 * Math.sin(second / 3.0);
            double misses = 900 + 500 * Math.cos(second / 31.0);
            points.add(new RatePoint(seconds(second), hits, misses, misses / 3));
        }
        return points;
    }

    /** Returns the area below the legend, which uses the same colours. */
    private static long pixels(BufferedImage image, Series series) {
        long count = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            count += pixels(image, series, x);
        }
        return count;
    }

    private static long columnsWithout(BufferedImage image, Series series) {
        long count = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            count += pixels(image, series, x) == 0 ? 1 : 0;
        }
        return count;
    }

    private static long pixels(BufferedImage image, Series series, int x) {
        long count = 0;
        for (int y = image.getHeight() / 5; y < image.getHeight(); y++) {
            count += image.getRGB(x, y) == series.color().getRGB() ? 1 : 0;
        }
        return count;
    }

    private static long seconds(long second) {
        return TimeUnit.SECONDS.toNanos(second);
    }
}
