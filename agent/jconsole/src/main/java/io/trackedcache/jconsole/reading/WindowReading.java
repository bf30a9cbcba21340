package io.trackedcache.jconsole.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * What a cache did in one window of time.
 *
 * @param window how long it is, such as {@code 5m}
 * @param lookups the lookups in it; negative if unknown
 * @param hitRate hits as a fraction of them, 0 to 1; negative if unknown
 */
public record WindowReading(String window, long lookups, double hitRate) {

    /** The windows of one cache, the shortest first. */
    static List<WindowReading> of(Row row) {
        List<String> names = row.texts("windows");
        List<Long> lookups = row.numbers("windowLookups");
        List<Double> hitRates = row.rates("windowHitRates");
        List<WindowReading> windows = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            long count = i < lookups.size() ? lookups.get(i) : Row.UNKNOWN;
            double rate = i < hitRates.size() ? hitRates.get(i) : Row.UNKNOWN;
            windows.add(new WindowReading(names.get(i), count, rate));
        }
        windows.sort((one, other) -> WindowLength.SHORTEST_FIRST.compare(one.window, other.window));
        return List.copyOf(windows);
    }
}
