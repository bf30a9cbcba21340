package io.trackedcache.tracker;

import java.util.List;

/**
 * The accounts of one cache: what is recorded, on top of what was taken over from outside, less what a reset has put
 * aside.
 *
 * <p>What is recorded only ever grows and is always consistent; faults come in from outside alone. So a fault is healed
 * by adjusting what was taken over, and no record is lost whenever that happens. All methods are exclusive: a reading
 * sees all of a change or nothing of it. Recording takes no part in this and never waits.
 */
final class Books {
    private final StripedCounts recorded;

    /** Recorded up to the last reset. */
    private LeafCounts putAside = LeafCounts.NONE;

    /** Taken over since the last reset, and healed where it was wrong. */
    private CounterLedger adopted = CounterLedger.EMPTY;

    /** Taken over before, and no longer seen; consistent. */
    private CounterLedger adoptedBefore = CounterLedger.EMPTY;

    /**
     * What a check has found and done.
     *
     * @param seen the counts afterwards
     */
    record Findings(List<Violation> issues, List<String> repairs, CounterLedger seen) {
        boolean isClean() {
            return issues.isEmpty();
        }
    }

    /**
     * What a reset has put aside.
     *
     * @param recorded everything that was recorded up to then
     * @param seen what people saw just before
     */
    record Forgotten(LeafCounts recorded, CounterLedger seen) {}

    Books(StripedCounts recorded) {
        this.recorded = recorded;
    }

    /** What people see: everything since the last reset, with what was taken over. */
    synchronized CounterLedger seen() {
        return adopted.plus(recordedSinceReset());
    }

    /**
     * Everything that was ever recorded or taken over, as if there were no resets. As recorded counts stay on top of
     * whatever is healed or taken over, no number in it ever goes back.
     */
    synchronized CounterLedger lifetime() {
        return adoptedBefore.plus(Invariants.heal(adopted)).plus(recorded.read().ledger());
    }

    /**
     * Checks what was taken over, as nothing else can be wrong, and heals it if asked to. Were the sum of both checked
     * instead, what is recorded could hide a fault, and healing could swallow it.
     */
    synchronized Findings check(boolean heal) {
        CounterLedger onTop = recordedSinceReset();
        List<Violation> issues = Invariants.check(adopted, onTop);
        if (issues.isEmpty()) {
            return new Findings(issues, List.of(), adopted.plus(onTop));
        }
        List<String> repairs = heal ? Invariants.repairs(adopted, onTop) : List.of();
        adopted = heal ? Invariants.heal(adopted) : adopted;
        return findings(issues, repairs);
    }

    /** Takes the ledger over in place of the one before; what was recorded since the last reset stays on top of it. */
    synchronized Findings restore(CounterLedger ledger, boolean heal) {
        List<Violation> issues = Invariants.check(ledger);
        List<String> repairs = heal ? Invariants.repairs(ledger) : List.of();
        adoptedBefore = adoptedBefore.plus(Invariants.heal(adopted));
        adopted = heal ? Invariants.heal(ledger) : ledger;
        return findings(issues, repairs);
    }

    private Findings findings(List<Violation> issues, List<String> repairs) {
        recorded.add(Leaf.VIOLATION, issues.isEmpty() ? 0 : 1);
        recorded.add(Leaf.HEAL, repairs.size());
        return new Findings(issues, repairs, seen());
    }

    /** Lets what is seen start again at zero. */
    synchronized Forgotten reset() {
        LeafCounts recordedNow = recorded.read();
        CounterLedger seen = adopted.plus(recordedNow.since(putAside).ledger());
        adoptedBefore = adoptedBefore.plus(Invariants.heal(adopted));
        adopted = CounterLedger.EMPTY;
        putAside = recordedNow;
        return new Forgotten(recordedNow, seen);
    }

    private CounterLedger recordedSinceReset() {
        return recorded.read().since(putAside).ledger();
    }
}
