package io.trackedcache.examples.benchmarks.report;

import java.util.Locale;
import java.util.function.DoublePredicate;

/** The limit of a figure. */
public record Budget(String text, DoublePredicate keeps) {
    /** No limit, for figures that are only informative. */
    public static final Budget NONE = new Budget("", figure -> true);

    public static Budget atMost(double limit) {
        return new Budget("<= " + plain(limit), figure -> figure <= limit);
    }

    public static Budget atLeast(double limit) {
        return new Budget(">= " + plain(limit), figure -> figure >= limit);
    }

    public String verdict(double figure) {
        if (text.isEmpty()) {
            return "";
        }
        return keeps.test(figure) ? "ok" : "MISSED";
    }

    private static String plain(double limit) {
        return limit == Math.rint(limit) ? String.format(Locale.ROOT, "%.0f", limit) : Double.toString(limit);
    }
}
