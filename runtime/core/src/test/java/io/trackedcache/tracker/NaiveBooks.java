package io.trackedcache.tracker;

import java.util.Map;

/**
 * A simple model of {@link Books} that only adds up: the visible counts, the recorded ones among them, the lifetime.
 */
final class NaiveBooks {
    private CounterLedger restored = CounterLedger.EMPTY;
    private CounterLedger recordedSinceReset = CounterLedger.EMPTY;
    private CounterLedger lifetime = CounterLedger.EMPTY;

    CounterLedger seen() {
        return restored.withRecorded(recordedSinceReset);
    }

    CounterLedger restored() {
        return restored;
    }

    CounterLedger recordedSinceReset() {
        return recordedSinceReset;
    }

    CounterLedger lifetime() {
        return lifetime;
    }

    void record(CounterLedger adds) {
        recordedSinceReset = recordedSinceReset.plus(adds);
        lifetime = lifetime.plus(adds);
    }

    void reset() {
        restored = CounterLedger.EMPTY;
        recordedSinceReset = CounterLedger.EMPTY;
    }

    /** The ledger replaces what was restored before, but not what was recorded. */
    void restore(CounterLedger ledger, boolean heals) {
        restored = heals ? Invariants.heal(ledger) : ledger;
        lifetime = lifetime.plus(Invariants.heal(ledger));
        note(ledger, heals);
    }

    void check(boolean heals) {
        CounterLedger found = restored;
        restored = heals ? Invariants.heal(found) : found;
        note(found, heals);
    }

    private void note(CounterLedger found, boolean heals) {
        long violations = Invariants.check(found).isEmpty() ? 0 : 1;
        long repairs = heals ? Invariants.repairs(found).size() : 0;
        record(Ledgers.of(Map.of("consistency_violations", violations, "auto_heal_count", repairs)));
    }
}
