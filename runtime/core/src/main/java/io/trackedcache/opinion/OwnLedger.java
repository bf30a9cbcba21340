package io.trackedcache.opinion;

import io.trackedcache.tracker.CounterLedger;
import io.trackedcache.tracker.Invariants;
import io.trackedcache.tracker.Violation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The counters of an application as a ledger, so that the same invariants check them. */
final class OwnLedger {
    private static final String HITS = "cache_hits";
    private static final String MISSES = "cache_misses";
    private static final String EXPIRED = "cache_expired";
    private static final String UNINITIALIZED = "queries_while_uninitialized";
    private static final String TOTAL = "total_queries";

    private OwnLedger() {}

    /** Returns the violations of the counters that are there. */
    static List<Violation> violations(Map<String, Long> counters) {
        return Invariants.check(CounterLedger.ofNames(completed(counters))).stream()
                .map(Violation::ofOwnCounters)
                .toList();
    }

    /** Gives each missing counter a value that violates nothing by itself. */
    private static Map<String, Long> completed(Map<String, Long> counters) {
        Map<String, Long> all = new HashMap<>(counters);
        if (all.containsKey(HITS) || all.containsKey(MISSES) || all.containsKey(TOTAL)) {
            long reasons = all.getOrDefault(EXPIRED, 0L) + all.getOrDefault(UNINITIALIZED, 0L);
            long total = all.getOrDefault(TOTAL, all.getOrDefault(HITS, 0L) + all.getOrDefault(MISSES, reasons));
            all.putIfAbsent(MISSES, Math.max(all.containsKey(HITS) ? total - all.get(HITS) : reasons, 0));
            all.putIfAbsent(HITS, Math.max(total - all.get(MISSES), 0));
            all.putIfAbsent(TOTAL, total);
        } else {
            long reasons = all.getOrDefault(EXPIRED, 0L) + all.getOrDefault(UNINITIALIZED, 0L);
            all.put(MISSES, Math.max(reasons, 0));
            all.put(TOTAL, Math.max(reasons, 0));
        }
        return all;
    }
}
