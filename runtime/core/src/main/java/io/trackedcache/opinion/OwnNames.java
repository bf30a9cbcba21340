package io.trackedcache.opinion;

import io.trackedcache.config.NearestName;
import io.trackedcache.tracker.CacheStatistics;
import io.trackedcache.tracker.Metric;
import java.util.Arrays;
import java.util.List;

/** The names of counters that an application may keep itself. */
final class OwnNames {
    private static final List<Metric> METRICS = List.of(
            Metric.CACHE_HITS,
            Metric.CACHE_MISSES,
            Metric.CACHE_EXPIRED,
            Metric.QUERIES_WHILE_UNINITIALIZED,
            Metric.TOTAL_QUERIES,
            Metric.STALE_HITS,
            Metric.LOOKUP_ERRORS,
            Metric.EXPIRED_ENTRIES_CLEANED,
            Metric.CLEANUP_RUNS,
            Metric.CLEANUP_ERRORS,
            Metric.LOADS_OK,
            Metric.LOADS_FAILED,
            Metric.PUTS,
            Metric.REMOVALS,
            Metric.EVICTIONS);

    /** All names, as a ledger has them. */
    static final List<String> ALL = METRICS.stream().map(Metric::label).toList();

    /** Names that a map of statistics may have besides, which are no counters to compare. */
    private static final List<String> IGNORED =
            Arrays.stream(Metric.values()).map(Metric::label).toList();

    private OwnNames() {}

    /** Whether something reports it to the tracker, so that even a 0 is true. */
    static boolean isKnown(String name, CacheStatistics ours) {
        int place = ALL.indexOf(name);
        return place >= 0 && ours.isKnown(METRICS.get(place));
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
