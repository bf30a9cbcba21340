package io.trackedcache.opinion;

import io.trackedcache.config.NearestName;
import io.trackedcache.tracker.CacheStatistics;
import io.trackedcache.tracker.CounterNames;
import io.trackedcache.tracker.Metric;
import java.util.Arrays;
import java.util.List;

/** The names of counters that an application may keep itself. */
final class OwnNames {
    /** All names, as a ledger has them. */
    static final List<String> ALL = CounterNames.labels();

    /** Names that a map of statistics may have besides, which are no counters to compare. */
    private static final List<String> IGNORED =
            Arrays.stream(Metric.values()).map(Metric::label).toList();

    private OwnNames() {}

    /** Whether something reports it to the tracker, so that even a 0 is true. */
    static boolean isKnown(String name, CacheStatistics ours) {
        int place = ALL.indexOf(name);
        return place >= 0 && ours.isKnown(CounterNames.metrics().get(place));
    }

    static boolean isIgnored(String name) {
        return IGNORED.contains(name);
    }

    static String unknown(String name) {
        return "there is no counter '" + name + "'"
                + NearestName.to(name, ALL)
                        .map(nearest -> "; did you mean '" + nearest + "'?")
                        .orElse("; the counters are " + String.join(", ", ALL));
    }
}
