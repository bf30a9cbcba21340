package io.trackedcache.jconsole;

import java.util.Locale;
import java.util.OptionalLong;

/**
 * A number in a table cell. It is sorted by value, unknown numbers first.
 *
 * @param value the number; lower than all others if unknown
 * @param text the displayed text
 */
record FormattedNumber(double value, String text) implements Comparable<FormattedNumber> {
    static final String UNKNOWN = "–";

    private static final double PERCENT = 100;
    private static final double WHOLE_FROM = 100;
    private static final double KILO = 1_000;

    static FormattedNumber count(long count) {
        return new FormattedNumber(count, count < 0 ? UNKNOWN : grouped(count));
    }

    /** Formats a number that may be negative. */
    static FormattedNumber signed(OptionalLong number) {
        return number.isPresent()
                ? new FormattedNumber(number.getAsLong(), grouped(number.getAsLong()))
                : new FormattedNumber(-Double.MAX_VALUE, UNKNOWN);
    }

    /** Formats a fraction, 0 to 1. */
    static FormattedNumber percent(double fraction) {
        return new FormattedNumber(
                fraction, fraction < 0 ? UNKNOWN : String.format(Locale.ENGLISH, "%.1f %%", PERCENT * fraction));
    }

    /** Formats a time in microseconds, in the largest unit in which it is at least 1. */
    static FormattedNumber micros(double micros) {
        return new FormattedNumber(micros, micros < 0 ? UNKNOWN : time(micros));
    }

    private static String time(double micros) {
        if (micros < KILO) {
            return String.format(Locale.ENGLISH, "%.1f µs", micros);
        }
        double millis = micros / KILO;
        return millis < KILO
                ? String.format(Locale.ENGLISH, "%.1f ms", millis)
                : String.format(Locale.ENGLISH, "%,.1f s", millis / KILO);
    }

    /** Formats a rate, with a decimal if it is small. */
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
    public int compareTo(FormattedNumber other) {
        return Double.compare(value, other.value);
    }

    @Override
    public String toString() {
        return text;
    }
}
