package io.trackedcache.tracker;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Ledgers, written down and taken apart by the names that reports give their counters. */
final class Ledgers {
    /** In the order of the components of a ledger. */
    static final List<String> NAMES = List.of(
            "cache_hits",
            "cache_misses",
            "cache_expired",
            "queries_while_uninitialized",
            "total_queries",
            "expired_entries_cleaned",
            "cleanup_runs",
            "cleanup_errors",
            "stale_hits",
            "hits_without_saving",
            "lookup_errors",
            "loads_ok",
            "loads_failed",
            "load_nanos",
            "coalesced_waits",
            "wait_timeouts",
            "size_rejections",
            "puts",
            "removals",
            "evictions",
            "consistency_violations",
            "auto_heal_count",
            "late_signals");

    private Ledgers() {}

    /** A ledger with these counts; all others are 0. */
    static CounterLedger of(Map<String, Long> counts) {
        return with(CounterLedger.EMPTY, counts);
    }

    /** The ledger with these counts in place of its own. */
    static CounterLedger with(CounterLedger ledger, Map<String, Long> counts) {
        Map<String, Long> all = counts(ledger);
        counts.forEach((name, count) -> {
            if (all.replace(name, count) == null) {
                throw new IllegalArgumentException("no counter is called " + name);
            }
        });
        return ledger(all.values().toArray());
    }

    private static CounterLedger ledger(Object[] counts) {
        try {
            Class<?>[] longs = new Class<?>[counts.length];
            Arrays.fill(longs, long.class);
            return CounterLedger.class.getDeclaredConstructor(longs).newInstance(counts);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a ledger is not made of " + counts.length + " counts", e);
        }
    }

    /** All counts of the ledger. */
    static Map<String, Long> counts(CounterLedger ledger) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (RecordComponent component : CounterLedger.class.getRecordComponents()) {
            counts.put(NAMES.get(counts.size()), count(component, ledger));
        }
        return counts;
    }

    private static Long count(RecordComponent component, CounterLedger ledger) {
        try {
            return (Long) component.getAccessor().invoke(ledger);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a ledger does not tell its " + component.getName(), e);
        }
    }

    /** The ledger, added up as often. */
    static CounterLedger times(long times, CounterLedger ledger) {
        Map<String, Long> counts = counts(ledger);
        counts.replaceAll((name, count) -> Math.multiplyExact(count, times));
        return of(counts);
    }

    /** Small numbers, so that the rules meet at their borders; about half of them faulty. */
    static CounterLedger random(Random random) {
        int lowest = random.nextInt(3) == 0 ? -3 : 0;
        Map<String, Long> counts = counts(CounterLedger.EMPTY);
        counts.replaceAll((name, count) -> (long) random.nextInt(lowest, 12));
        CounterLedger ledger = of(counts);
        return random.nextInt(4) == 0 ? ledger : with(ledger, Map.of("total_queries", ledger.hits() + ledger.misses()));
    }

    /** As a file or another JVM would give it where nothing is wrong. */
    static CounterLedger randomTrue(Random random) {
        return Invariants.heal(random(random));
    }
}
