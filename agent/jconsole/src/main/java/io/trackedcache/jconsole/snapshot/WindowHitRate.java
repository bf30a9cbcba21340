package io.trackedcache.jconsole.snapshot;

import java.util.ArrayList;
import java.util.List;

/**
 * The hit rate of a cache in one time window.
 *
 * @param window the length, such as {@code 5m}
 * @param lookups the lookups in the window; negative if unknown
 * @param hitRate hits as a fraction of the lookups, 0 to 1; negative if unknown
 */
public record WindowHitRate(String window, long lookups, double hitRate) {

    /** Returns the windows of one cache, the shortest first. */
    static List<WindowHitRate> of(Row row) {
        List<String> names = row.texts("windows");
        List<Long> lookups = row.numbers("windowLookups");
        List<Double> hitRates = row.rates("windowHitRates");
        List<WindowHitRate> windows = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            long count = i < lookups.size() ? lookups.get(i) : Row.UNKNOWN;
            double rate = i < hitRates.size() ? hitRates.get(i) : Row.UNKNOWN;
            windows.add(new WindowHitRate(names.get(i), count, rate));
        }
        windows.sort((one, other) -> WindowLength.SHORTEST_FIRST.compare(one.window, other.window));
        return List.copyOf(windows);
    }
}
