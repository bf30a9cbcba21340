package io.trackedcache.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;

/** The time windows over which counts are shown: a few different durations, the shortest first. */
final class WindowsType implements SettingType<List<Duration>> {
    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int MOST = 8;

    /** Commas separate agent arguments, so only semicolons work there; a file may use commas and blanks too. */
    private static final String SEPARATORS = ";, \t\r\n\f";

    @Override
    public String expected() {
        return "up to " + MOST + " different durations, separated by semicolons, each from " + write(SHORTEST) + " to "
                + write(LONGEST) + " " + DurationUnit.EXPECTED;
    }

    @Override
    public Optional<List<Duration>> parse(String text) {
        List<Duration> windows = new ArrayList<>();
        StringTokenizer parts = new StringTokenizer(text, SEPARATORS);
        while (parts.hasMoreTokens()) {
            Optional<Duration> window = DurationUnit.parse(parts.nextToken());
            if (window.isEmpty() || !isValid(window.get(), windows)) {
                return Optional.empty();
            }
            windows.add(window.get());
        }
        Collections.sort(windows);
        return Optional.of(List.copyOf(windows));
    }

    @Override
    public boolean isList() {
        return true;
    }

    @Override
    public String write(List<Duration> value) {
        List<String> texts = new ArrayList<>();
        for (Duration window : value) {
            texts.add(write(window));
        }
        return String.join(";", texts);
    }

    private static boolean isValid(Duration window, List<Duration> others) {
        return window.compareTo(SHORTEST) >= 0
                && window.compareTo(LONGEST) <= 0
                && others.size() < MOST
                && !others.contains(window);
    }

    private static String write(Duration window) {
        return DurationUnit.HOUR.write(window);
    }
}
