package io.trackedcache.opinion;

import io.trackedcache.config.NearestName;
import io.trackedcache.tracker.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The names of counters that an application may keep itself. */
final class OwnNames {
    private static final List<Metric> LOOKUPS = List.of(
            Metric.CACHE_HITS,
            Metric.CACHE_MISSES,
            Metric.CACHE_EXPIRED,
            Metric.QUERIES_WHILE_UNINITIALIZED,
            Metric.TOTAL_QUERIES,
            Metric.STALE_HITS,
            Metric.LOOKUP_ERRORS);

    private static final List<String> NAMES_OF_LOOKUPS =
            LOOKUPS.stream().map(Metric::label).toList();

    private static final List<Metric> OTHERS = List.of(
            Metric.EXPIRED_ENTRIES_CLEANED,
            Metric.CLEANUP_RUNS,
            Metric.CLEANUP_ERRORS,
            Metric.LOADS_OK,
            Metric.LOADS_FAILED,
            Metric.PUTS,
            Metric.REMOVALS,
            Metric.EVICTIONS);

    /** All names, as a ledger has them. */
    static final List<String> ALL =
            Stream.concat(LOOKUPS.stream(), OTHERS.stream()).map(Metric::label).toList();

    /** Names that a map of statistics may have besides, which are no counters to compare. */
    private static final List<String> IGNORED =
            Arrays.stream(Metric.values()).map(Metric::label).toList();

    private OwnNames() {}

    /** Whether the agent counts it with each lookup, so that its 0 is true. */
    static boolean areLookups(String name) {
        return NAMES_OF_LOOKUPS.contains(name);
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
