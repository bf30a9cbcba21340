package io.trackedcache.tracker;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;

/** Ledgers for tests, built from and taken apart into counts by the names of their counters. */
final class Ledgers {
    private Ledgers() {}

    /** Returns a ledger with these counts; all others are 0. */
    static CounterLedger of(Map<String, Long> counts) {
        return CounterLedger.ofNames(counts);
    }

    /** Returns the ledger with these counts in place of its own. */
    static CounterLedger with(CounterLedger ledger, Map<String, Long> counts) {
        Map<String, Long> all = counts(ledger);
        all.putAll(counts);
        return of(all);
    }

    /** Returns all counts of the ledger by the names of their counters. */
    static Map<String, Long> counts(CounterLedger ledger) {
        return ledger.byName();
    }

    /** Returns a ledger in which every count is another positive number, from 1 on. */
    static CounterLedger ascending() {
        long[] counts = new long[Counter.COUNT];
        Arrays.setAll(counts, place -> place + 1);
        return new CounterLedger(counts);
    }

    /** Returns the ledger with every count multiplied. */
    static CounterLedger times(long times, CounterLedger ledger) {
        Map<String, Long> counts = counts(ledger);
        counts.replaceAll((name, count) -> Math.multiplyExact(count, times));
        return of(counts);
    }

    /** Returns a ledger of small numbers, which are often at the limits of the rules; about half of all are faulty. */
    static CounterLedger random(Random random) {
        int lowest = random.nextInt(3) == 0 ? -3 : 0;
        Map<String, Long> counts = counts(CounterLedger.EMPTY);
        counts.replaceAll((name, count) -> (long) random.nextInt(lowest, 12));
        CounterLedger ledger = of(counts);
        return random.nextInt(4) == 0 ? ledger : with(ledger, Map.of("total_queries", ledger.hits() + ledger.misses()));
    }

    /** Returns a correct ledger, as a sound file or another JVM would contain it. */
    static CounterLedger randomTrue(Random random) {
        return Invariants.heal(random(random));
    }
}
