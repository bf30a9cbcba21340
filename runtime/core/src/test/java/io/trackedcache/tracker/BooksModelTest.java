package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Counts, reports, ledgers and lifetime, compared with a simple model over random histories. */
@Tag("one-jdk")
class BooksModelTest {
    private static final int HISTORIES = 60;
    private static final int ACTIONS = 100;

    static LongStream seeds() {
        return LongStream.range(0, HISTORIES);
    }

    /** A tracker and its model, to which the same changes are made. */
    private static final class History {
        private final Random random;
        private final boolean healAuto;
        private final CacheStatisticsTracker tracker;
        private final NaiveBooks model = new NaiveBooks();

        History(long seed) {
            random = new Random(seed);
            healAuto = seed % 2 == 0;
            tracker = fresh();
        }

        CacheStatisticsTracker fresh() {
            return new CacheStatisticsTracker(TrackerSettings.DEFAULTS.withHealAuto(healAuto), new ManualClock());
        }

        void record() {
            Recording recording = Recording.random(random);
            recording.on(tracker);
            model.record(recording.adds());
        }

        void reset() {
            tracker.reset();
            model.reset();
        }

        void restore() {
            CounterLedger ledger = random.nextBoolean() ? Ledgers.random(random) : Ledgers.randomTrue(random);
            model.restore(ledger, healAuto);
            assertReport(tracker.restore(ledger), ledger, CounterLedger.EMPTY, healAuto);
        }

        void check() {
            boolean heals = random.nextBoolean();
            CounterLedger restored = model.restored();
            CounterLedger recorded = model.recordedSinceReset();
            model.check(heals);
            assertReport(tracker.validateConsistency(heals), restored, recorded, heals);
        }

        /** The report shows the ledger in visible numbers, and its texts lead to the healed ones. */
        private void assertReport(
                ConsistencyReport report, CounterLedger ledger, CounterLedger recorded, boolean heals) {
            List<Violation> violations = Invariants.check(ledger);
            assertThat(report)
                    .isEqualTo(new ConsistencyReport(
                            violations.isEmpty(),
                            report.issues(),
                            report.healed(),
                            heals,
                            model.seen().violations(),
                            model.seen().heals(),
                            ManualClock.BEGIN,
                            tracker.snapshot()));
            assertThat(report.issues())
                    .hasSameSizeAs(violations)
                    .allSatisfy(issue -> assertThat(issue.drift()).isEqualTo(issue.actual() - issue.expected()));
            assertThat(report.issues())
                    .extracting(Violation::drift)
                    .isEqualTo(violations.stream().map(Violation::drift).toList());
            CounterLedger healed = heals ? Invariants.heal(ledger) : ledger;
            assertThat(rebuilt(ledger.plus(recorded), report)).isEqualTo(healed.plus(recorded));
        }

        /** Applies the texts of the report to the counts that the check found. */
        private static CounterLedger rebuilt(CounterLedger found, ConsistencyReport report) {
            CounterLedger rebuilt = found;
            for (String text : report.healed()) {
                String[] parts = text.split(": | → ", -1);
                assertThat(Ledgers.counts(rebuilt)).containsEntry(parts[0], Long.valueOf(parts[1]));
                rebuilt = Ledgers.with(rebuilt, Map.of(parts[0], Long.valueOf(parts[2])));
            }
            return rebuilt;
        }

        void doSomething() {
            switch (random.nextInt(10)) {
                case 0, 1, 2, 3, 4 -> record();
                case 5, 6, 7 -> check();
                case 8 -> restore();
                default -> {
                    if (random.nextInt(4) == 0) {
                        reset();
                    }
                }
            }
        }

        void assertSame() {
            assertThat(tracker.ledger()).isEqualTo(model.seen());
            assertThat(tracker.snapshot().counts()).isEqualTo(model.seen());
            assertThat(tracker.lifetime().counts()).isEqualTo(model.lifetime());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void trackerAgreesWithTheModelWhateverHappens(long seed) {
        History history = new History(seed);
        for (int action = 0; action < ACTIONS; action++) {
            history.doSomething();
            history.assertSame();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void lifetimeNeverGoesBackWhateverHappens(long seed) {
        History history = new History(seed);
        Map<String, Long> before = Ledgers.counts(CounterLedger.EMPTY);
        for (int action = 0; action < ACTIONS; action++) {
            history.doSomething();
            Map<String, Long> now = Ledgers.counts(history.tracker.lifetime().counts());
            assertThat(now.values())
                    .zipSatisfy(
                            before.values(),
                            (later, earlier) -> assertThat(later).isGreaterThanOrEqualTo(earlier));
            before = now;
        }
    }

    /** A fault in the ledger is found again by the tracker that restores it, which counts one violation. */
    @ParameterizedTest
    @MethodSource("seeds")
    void storedLedgerRestoresANewTrackerToTheSameState(long seed) {
        History history = new History(seed);
        for (int action = 0; action < ACTIONS; action++) {
            history.doSomething();
            CounterLedger stored = history.tracker.ledger();
            if (Invariants.check(stored).isEmpty() || !history.healAuto) {
                CacheStatisticsTracker fresh = history.fresh();
                long found = fresh.restore(stored).consistent() ? 0 : 1;

                assertThat(fresh.ledger())
                        .isEqualTo(stored.withRecorded(Ledgers.of(Map.of("consistency_violations", found))));
                assertThat(fresh.costSavedUsd()).isEqualTo(history.tracker.costSavedUsd());
            }
        }
    }

    /** Recorded counts neither hide a fault of the ledger nor change when the fault is healed, here or elsewhere. */
    @ParameterizedTest
    @MethodSource("seeds")
    void ledgerAndCheckTellTheSameFaultsAndHealThemAlike(long seed) {
        History history = new History(seed);
        for (int action = 0; action < ACTIONS; action++) {
            history.doSomething();
            CounterLedger ledger = history.tracker.ledger();
            CounterLedger seen = history.tracker.snapshot().counts();
            ConsistencyReport report = history.tracker.validateConsistency(false);
            history.model.check(false);

            assertThat(Invariants.check(ledger)).isEqualTo(report.issues()).isEqualTo(Invariants.check(seen));
            assertThat(Invariants.check(ledger.plus(Ledgers.randomTrue(history.random))))
                    .hasSameSizeAs(report.issues());
            assertThat(Invariants.heal(ledger))
                    .isEqualTo(Invariants.heal(history.model.restored()).plus(ledger.minus(history.model.restored())));
        }
    }
}
