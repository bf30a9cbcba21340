package io.trackedcache.agent.scenario;

import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatistics;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The counts of a cache as one line: the whole snapshot without times. A manager other than the default precedes the
 * name, with a slash.
 */
public final class Counted {
    private Counted() {}

    /** Returns a line such as {@code users: cache_hits=1, total_queries=1}. */
    public static String of(String cache) {
        Optional<CacheStatisticsTracker> tracker = find(cache);
        return cache + ": " + (tracker.isEmpty() ? "unknown" : String.join(", ", numbers(tracker.get())));
    }

    private static Optional<CacheStatisticsTracker> find(String cache) {
        int slash = cache.indexOf('/');
        return slash < 0
                ? TrackerRegistry.global().find(cache)
                : TrackerRegistry.global().find(cache.substring(0, slash), cache.substring(slash + 1));
    }

    /** Returns the current lines of the caches that the given lines name. */
    public static List<String> ofSame(List<String> lines) {
        return lines.stream()
                .map(line -> of(line.substring(0, line.indexOf(':'))))
                .toList();
    }

    /** Returns the number of counted lookups, failed ones included. */
    public static long lookups(String cache) {
        CacheStatistics counted =
                TrackerRegistry.global().find(cache).orElseThrow().snapshot();
        return counted.totalQueries() + counted.lookupErrors();
    }

    /** Returns the number of lookups that found an expired entry. */
    public static long expired(String cache) {
        return TrackerRegistry.global().find(cache).orElseThrow().snapshot().cacheExpired();
    }

    /** Resets the counts. */
    public static void forget(String cache) {
        TrackerRegistry.global().find(cache).orElseThrow().reset();
    }

    private static List<String> numbers(CacheStatisticsTracker tracker) {
        List<String> numbers = new ArrayList<>();
        for (Map.Entry<String, Long> count :
                tracker.snapshot().counts().byName().entrySet()) {
            if (count.getValue() != 0 && !count.getKey().endsWith("_nanos")) {
                numbers.add(count.getKey() + "=" + count.getValue());
            }
        }
        add("lookups_in_flight", tracker.gauges().lookupsInFlight(), numbers);
        add("lookups_abandoned", tracker.gauges().lookupsAbandoned(), numbers);
        tracker.gauges().size().ifPresent(size -> numbers.add("cache_size=" + size));
        tracker.gauges().bytes().ifPresent(bytes -> numbers.add("cache_size_bytes=" + bytes));
        return numbers;
    }

    private static void add(String name, long number, List<String> numbers) {
        if (number != 0) {
            numbers.add(name + "=" + number);
        }
    }
}
