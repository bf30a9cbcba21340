package io.trackedcache.examples.benchmarks.report;

import java.util.Arrays;
import java.util.Locale;

/** The median and the range of several figures, because a single figure hides the variation. */
public record Spread(double median, double min, double max) {

    public static Spread of(double... figures) {
        if (figures.length == 0) {
            throw new IllegalArgumentException("there is no median of no figures");
        }
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** Returns the range as text. */
    public String range() {
        return String.format(Locale.ROOT, "%.2f to %.2f", min, max);
    }
}
