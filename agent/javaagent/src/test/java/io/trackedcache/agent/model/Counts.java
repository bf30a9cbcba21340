package io.trackedcache.agent.model;

import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.Map;
import java.util.TreeMap;

/** All counts of a cache by name and its lookups in flight, without times and zeros. */
final class Counts {
    private Counts() {}

    static Map<String, Long> of(CacheStatisticsTracker tracker) {
        Map<String, Long> counts = new TreeMap<>(tracker.ledger().byName());
        counts.keySet().removeIf(name -> name.endsWith("_nanos"));
        counts.put("lookups_in_flight", tracker.gauges().lookupsInFlight());
        return notZero(counts);
    }

    static Map<String, Long> notZero(Map<String, Long> counts) {
        Map<String, Long> notZero = new TreeMap<>(counts);
        notZero.values().removeIf(count -> count == 0);
        return notZero;
    }
}
