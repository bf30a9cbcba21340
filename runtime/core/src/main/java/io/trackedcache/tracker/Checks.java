package io.trackedcache.tracker;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The checks of the counts of one cache: what they find becomes events, numbers, and a report to the listener. */
final class Checks {
    /** Each lookup in flight has begun before it ends. */
    private static final String ENDED_LAW = "ended lookups in flight <= begun ones";

    private final Books books;
    private final KnownGroups known;
    private final EventLog events;
    private final Gauges gauges;
    private final String costPerInferenceUsd;
    private final TrackerClock clock;
    private final long start;
    private volatile @Nullable Consumer<ConsistencyReport> listener;
    private volatile @Nullable Supplier<List<Violation>> others;
    private volatile @Nullable LastCheck last;
    private volatile @Nullable Instant lastHeal;

    /** Null until a fault is found: most caches never have any. */
    private volatile @Nullable FaultCounts faults;

    Checks(
            Books books,
            KnownGroups known,
            EventLog events,
            Gauges gauges,
            String costPerInferenceUsd,
            TrackerClock clock,
            long start) {
        this.books = books;
        this.known = known;
        this.events = events;
        this.gauges = gauges;
        this.costPerInferenceUsd = costPerInferenceUsd;
        this.clock = clock;
        this.start = start;
    }

    ConsistencyReport check(boolean heal) {
        Books.Findings ofCounts = books.check(heal);
        List<Violation> more = new ArrayList<>(0);
        List<Invariants.Repair> repairs = new ArrayList<>(0);
        long endedTooOften = gauges.endedTooOften(heal);
        if (endedTooOften > 0) {
            more.add(new Violation(ENDED_LAW, 0, -endedTooOften, -endedTooOften));
            if (heal) {
                repairs.add(new Invariants.Repair(ENDED_LAW, "lookups_in_flight: -" + endedTooOften + " → 0"));
            }
        }
        Supplier<List<Violation>> source = others;
        if (source != null) {
            more.addAll(source.get());
        }
        return report(more.isEmpty() ? ofCounts : books.with(more, repairs, ofCounts), heal);
    }

    ConsistencyReport restore(CounterLedger ledger, boolean heal) {
        Books.Findings findings = books.restore(ledger, heal);
        events.add(EventType.RESTORE, (heal ? Invariants.heal(ledger) : ledger).total());
        return report(findings, heal);
    }

    private ConsistencyReport report(Books.Findings findings, boolean heal) {
        ConsistencyReport report = reportOf(findings, heal);
        LastCheck before = last;
        last = LastCheck.of(report);
        addFaults(findings.faults());
        boolean hadFaults = before != null && before.leftFaults();
        // A fault that stays is one event, not one per check.
        boolean isNews = before == null || !hadFaults || !report.finds(before.issues());
        if (!report.consistent() && isNews) {
            events.add(EventType.VIOLATION, findings.issues().size());
        }
        for (Invariants.Repair repair : findings.repairs()) {
            events.add(EventType.HEAL, repair.text());
        }
        if (!findings.repairs().isEmpty()) {
            lastHeal = clock.now();
        }
        Consumer<ConsistencyReport> known = listener;
        if (known != null && (!report.consistent() || hadFaults)) {
            known.accept(report);
        }
        return report;
    }

    private ConsistencyReport reportOf(Books.Findings findings, boolean heal) {
        CounterLedger after = findings.seen();
        return new ConsistencyReport(
                findings.isClean(),
                findings.issues(),
                findings.texts(),
                heal,
                after.violations(),
                after.heals(),
                clock.now(),
                CacheStatistics.of(after, known.all(), costPerInferenceUsd, Duration.ofNanos(clock.nanos() - start)));
    }

    void alsoCheck(Supplier<List<Violation>> newOthers) {
        others = newOthers;
    }

    /** Records what became of a counter that is not ours: an event, and a violation or a heal of its invariant. */
    void recordOther(EventType type, String counter, long own, long ours) {
        events.add(type, counter + ": " + own + " → " + ours);
        if (type == EventType.HEAL) {
            lastHeal = clock.now();
        }
        FaultCount fault = new FaultCount(
                "own " + counter + " == " + counter, type == EventType.DRIFT ? 1 : 0, type == EventType.HEAL ? 1 : 0);
        books.countFault(fault.violations(), fault.heals());
        if (!fault.isNone()) {
            addFaults(List.of(fault));
        }
    }

    void reportFaultsTo(Consumer<ConsistencyReport> newListener) {
        listener = newListener;
    }

    Optional<LastCheck> last() {
        return Optional.ofNullable(last);
    }

    Optional<Instant> lastHeal() {
        return Optional.ofNullable(lastHeal);
    }

    List<FaultCount> faults() {
        FaultCounts known = faults;
        return known == null ? List.of() : known.sinceReset();
    }

    List<FaultCount> lifetimeFaults() {
        FaultCounts known = faults;
        return known == null ? List.of() : known.lifetime();
    }

    List<FaultCount> takeFaults() {
        FaultCounts known = faults;
        return known == null ? List.of() : known.take();
    }

    synchronized void addFaults(List<FaultCount> more) {
        if (!more.isEmpty()) {
            FaultCounts known = faults;
            FaultCounts made = known == null ? new FaultCounts() : known;
            made.add(more);
            faults = made;
        }
    }

    void reset() {
        lastHeal = null;
        FaultCounts known = faults;
        if (known != null) {
            known.reset();
        }
    }
}
