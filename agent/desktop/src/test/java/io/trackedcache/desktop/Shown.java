package io.trackedcache.desktop;

import io.trackedcache.desktop.inside.WindowsMXBean;
import java.util.List;
import java.util.stream.Stream;

/** Reads the tables in the windows. */
final class Shown {
    private Shown() {}

    static List<List<String>> rows(WindowsMXBean windows) {
        return windows.tables().stream().flatMap(Stream::of).map(List::of).toList();
    }

    static List<String> cells(WindowsMXBean windows) {
        return rows(windows).stream().flatMap(List::stream).toList();
    }

    static long number(WindowsMXBean windows, String attribute) {
        return Long.parseLong(value(windows, attribute));
    }

    /** Returns the value beside a name. */
    private static String value(WindowsMXBean windows, String name) {
        return rows(windows).stream()
                .filter(row -> row.size() == 2 && row.get(0).equals(name))
                .map(row -> row.get(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no table shows " + name));
    }

    /** Returns the whole numbers in a row, with any digit grouping. */
    static List<Long> numbers(List<String> row) {
        return row.stream()
                .map(cell -> cell.replaceAll("[,.\\s\u00a0\u202f]", ""))
                .filter(cell -> cell.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }
}
