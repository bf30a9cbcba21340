package io.trackedcache.tracker;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The checks of the counts of one cache: what they find becomes events, numbers, and a report to the listener. */
final class Checks {
    private final Books books;
    private final KnownGroups known;
    private final EventLog events;
    private final String costPerInferenceUsd;
    private final TrackerClock clock;
    private final long start;
    private volatile @Nullable Consumer<ConsistencyReport> listener;
    private volatile @Nullable LastCheck last;

    /** Null until a fault is found: most caches never have any. */
    private volatile @Nullable FaultCounts faults;

    Checks(
            Books books,
            KnownGroups known,
            EventLog events,
            String costPerInferenceUsd,
            TrackerClock clock,
            long start) {
        this.books = books;
        this.known = known;
        this.events = events;
        this.costPerInferenceUsd = costPerInferenceUsd;
        this.clock = clock;
        this.start = start;
    }

    ConsistencyReport check(boolean heal) {
        return report(books.check(heal), heal);
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

    void reportFaultsTo(Consumer<ConsistencyReport> newListener) {
        listener = newListener;
    }

    Optional<LastCheck> last() {
        return Optional.ofNullable(last);
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
        FaultCounts known = faults;
        if (known != null) {
            known.reset();
        }
    }
}
