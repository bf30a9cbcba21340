package io.trackedcache.tracker;

import java.util.ArrayList;
import java.util.List;

/**
 * The counts of one cache as users see them: what was restored, plus what was recorded since the last reset.
 *
 * <p>What is recorded only ever grows and is always consistent; faults come from restored counts alone. So a fault is
 * healed by adjusting the restored counts, and no record is lost whenever that happens. All methods exclude each other:
 * a reader sees all of a change or nothing of it. Recording takes no part in this and never waits.
 */
final class Books {
    private final StripedCounts recorded;

    /** What was recorded before the last reset. */
    private LeafCounts baseline = LeafCounts.NONE;

    /** What was restored since the last reset, healed where a check or a restore healed it. */
    private CounterLedger restored = CounterLedger.EMPTY;

    /** Whether these have a fault; kept, as finding out takes longer than everything else that a reader does. */
    private boolean isFaulty;

    /** What was restored earlier, and is replaced or reset; consistent. */
    private CounterLedger restoredBefore = CounterLedger.EMPTY;

    /** What was recorded and is counted by another tracker now. */
    private LeafCounts handedOver = LeafCounts.NONE;

    /**
     * What a check found and healed.
     *
     * @param seen the counts afterwards
     */
    record Findings(List<Violation> issues, List<Invariants.Repair> repairs, CounterLedger seen) {
        boolean isClean() {
            return issues.isEmpty();
        }

        List<String> texts() {
            return Invariants.texts(repairs);
        }

        /** Returns one violation per issue, and one heal per repair. */
        List<FaultCount> faults() {
            List<FaultCount> faults = new ArrayList<>();
            issues.forEach(issue -> faults.add(new FaultCount(issue.invariant(), 1, 0)));
            repairs.forEach(repair -> faults.add(new FaultCount(repair.invariant(), 0, 1)));
            return faults;
        }
    }

    /**
     * The counts at a reset.
     *
     * @param baseline everything that was recorded up to then
     * @param seen the counts that users saw just before
     */
    record Forgotten(LeafCounts baseline, CounterLedger seen) {}

    /**
     * The counts of a tracker that another one takes over. Both ledgers are consistent.
     *
     * @param recorded everything that was recorded
     * @param baseline the part of it from before the last reset
     */
    record HandedOver(LeafCounts recorded, LeafCounts baseline, CounterLedger restored, CounterLedger restoredBefore) {}

    Books(StripedCounts recorded) {
        this.recorded = recorded;
    }

    /** Returns the counts that users see: everything since the last reset, on top of what was restored. */
    synchronized CounterLedger seen() {
        return onTopOfRestored(recordedSinceReset());
    }

    private CounterLedger onTopOfRestored(CounterLedger recordedCounts) {
        return isFaulty ? restored.withRecorded(recordedCounts) : restored.plus(recordedCounts);
    }

    private void restoreTo(CounterLedger ledger) {
        restored = ledger;
        isFaulty = !Invariants.check(ledger).isEmpty();
    }

    /**
     * Returns everything that was ever recorded or restored, as if there were no resets. Recorded counts stay on top of
     * whatever is healed or restored, so no number in the result ever goes back.
     */
    synchronized CounterLedger lifetime() {
        return restoredBefore
                .plus(Invariants.heal(restored))
                .plus(recorded.read().ledger());
    }

    /**
     * Checks the counts that users see, and heals them on request. Only restored counts can be wrong: recorded ones
     * neither hide a fault of these nor change when it is healed.
     */
    synchronized Findings check(boolean heal) {
        CounterLedger seen = seen();
        List<Violation> issues = isFaulty ? Invariants.check(seen) : List.of();
        if (issues.isEmpty()) {
            return new Findings(issues, List.of(), seen);
        }
        List<Invariants.Repair> repairs = heal ? Invariants.repairsOf(seen) : List.of();
        restoreTo(heal ? Invariants.heal(restored) : restored);
        return findings(issues, repairs);
    }

    /** Adds what a check has found besides these counts. The check counts once, whatever it finds, and each repair. */
    synchronized Findings with(List<Violation> others, List<Invariants.Repair> otherRepairs, Findings found) {
        List<Violation> issues = new ArrayList<>(found.issues());
        issues.addAll(others);
        List<Invariants.Repair> repairs = new ArrayList<>(found.repairs());
        repairs.addAll(otherRepairs);
        countFault(found.isClean() ? 1 : 0, otherRepairs.size());
        return new Findings(issues, repairs, seen());
    }

    void countFault(long violations, long heals) {
        recorded.addTogether(Leaf.VIOLATION, violations, Leaf.HEAL, heals);
    }

    /** Replaces the restored counts by the ledger. What was recorded since the last reset stays on top of it. */
    synchronized Findings restore(CounterLedger ledger, boolean heal) {
        List<Violation> issues = Invariants.check(ledger);
        List<Invariants.Repair> repairs = heal ? Invariants.repairsOf(ledger) : List.of();
        restoredBefore = restoredBefore.plus(Invariants.heal(restored));
        restoreTo(heal ? Invariants.heal(ledger) : ledger);
        return findings(issues, repairs);
    }

    private Findings findings(List<Violation> issues, List<Invariants.Repair> repairs) {
        recorded.addTogether(Leaf.VIOLATION, issues.isEmpty() ? 0 : 1, Leaf.HEAL, repairs.size());
        return new Findings(issues, repairs, seen());
    }

    /** Restarts the counts that users see at zero. */
    synchronized Forgotten reset() {
        LeafCounts recordedNow = recorded.read();
        CounterLedger seen = onTopOfRestored(recordedNow.since(baseline).ledger());
        restoredBefore = restoredBefore.plus(Invariants.heal(restored));
        restoreTo(CounterLedger.EMPTY);
        baseline = recordedNow;
        return new Forgotten(recordedNow, seen);
    }

    /**
     * Gives all counts away and restarts those that users see at zero. Restored counts are healed, since a fault would
     * make the counts of another cache wrong.
     */
    synchronized HandedOver handOver() {
        LeafCounts recordedNow = recorded.read().without(Leaf.LATENCY_SAMPLE);
        HandedOver given = new HandedOver(
                recordedNow.since(handedOver),
                baseline.without(Leaf.LATENCY_SAMPLE).since(handedOver),
                Invariants.heal(restored),
                restoredBefore);
        handedOver = recordedNow;
        var unused = reset();
        return given;
    }

    /** Adds the counts of another tracker: what was recorded there to what was recorded here, and so on. */
    synchronized void add(HandedOver given) {
        recorded.addAll(given.recorded());
        baseline = baseline.plus(given.baseline());
        restoreTo(restored.withRecorded(given.restored()));
        restoredBefore = restoredBefore.plus(given.restoredBefore());
    }

    private CounterLedger recordedSinceReset() {
        return recorded.read().since(baseline).ledger();
    }
}
