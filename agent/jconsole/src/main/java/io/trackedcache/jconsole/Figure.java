package io.trackedcache.jconsole;

import java.util.Locale;

/**
 * A number as a cell shows it: sorted by its value, unknown ones before all others.
 *
 * @param value negative if unknown
 * @param text how it is written
 */
record Figure(double value, String text) implements Comparable<Figure> {
    static final String UNKNOWN = "–";

    private static final double PERCENT = 100;
    private static final double WHOLE_FROM = 100;

    static Figure count(long count) {
        return new Figure(count, count < 0 ? UNKNOWN : grouped(count));
    }

    /** Of a fraction, 0 to 1. */
    static Figure percent(double fraction) {
        return new Figure(
                fraction, fraction < 0 ? UNKNOWN : String.format(Locale.ENGLISH, "%.1f %%", PERCENT * fraction));
    }

    /** With a digit behind the point where that tells something. */
    static String perSecond(double rate) {
        if (Double.isNaN(rate)) {
            return UNKNOWN;
        }
        return String.format(Locale.ENGLISH, rate < WHOLE_FROM && rate != 0 ? "%.1f/s" : "%,.0f/s", rate);
    }

    static String grouped(long count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }

    @Override
    public int compareTo(Figure other) {
        return Double.compare(value, other.value);
    }

    @Override
    public String toString() {
        return text;
    }
}
