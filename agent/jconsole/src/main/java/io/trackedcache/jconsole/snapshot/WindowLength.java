package io.trackedcache.jconsole.snapshot;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses the lengths of windows from their names. */
public final class WindowLength {
    /** Compares names by length. Unknown names come last. */
    public static final Comparator<String> SHORTEST_FIRST =
            Comparator.comparingLong(WindowLength::millis).thenComparing(Comparator.naturalOrder());

    private static final Pattern NAME = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

    private WindowLength() {}

    private static long millis(String window) {
        Matcher name = NAME.matcher(window);
        return name.matches() ? Long.parseLong(name.group(1)) * unitMillis(name.group(2)) : Long.MAX_VALUE;
    }

    private static long unitMillis(String unit) {
        return switch (unit) {
            case "ms" -> 1;
            case "s" -> 1_000;
            case "m" -> 60_000;
            case "h" -> 3_600_000;
            default -> 86_400_000;
        };
    }
}
