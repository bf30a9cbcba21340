package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of record, read and change at the same time. At the end each thread returns what it has added to the
 * lifetime of the cache; the lifetime must be the sum of these.
 */
class CountingTogetherTest {
    private static final int RECORDS = 8_000;
    private static final int READS = 250;
    private static final int CHANGES = 100;
    private static final int HEALS = 500;
    private static final long MANY = 1_000_000_000L;
    private static final Duration HOUR = Duration.ofHours(1);

    /** Two threads, as many as there are stripes, and more. */
    static Stream<Arguments> threads() {
        return ThreadKind.all().stream()
                .flatMap(kind -> IntStream.of(2, 7, 16, 40).mapToObj(recorders -> Arguments.of(kind, recorders)));
    }

    private static CacheStatisticsTracker tracker(boolean healAuto) {
        return new CacheStatisticsTracker(TrackerSettings.DEFAULTS.withHealAuto(healAuto));
    }

    private static List<Callable<CounterLedger>> recorders(int count, CacheStatisticsTracker tracker) {
        List<Callable<CounterLedger>> recorders = new ArrayList<>();
        for (int seed = 0; seed < count; seed++) {
            Random random = new Random(seed);
            recorders.add(() -> record(tracker, random));
        }
        return recorders;
    }

    private static CounterLedger record(CacheStatisticsTracker tracker, Random random) {
        int[] times = new int[Recording.ALL.size()];
        for (int i = 0; i < RECORDS; i++) {
            int drawn = random.nextInt(times.length);
            Recording.ALL.get(drawn).on(tracker);
            times[drawn]++;
        }
        return IntStream.range(0, times.length)
                .mapToObj(i -> Ledgers.times(times[i], Recording.ALL.get(i).adds()))
                .reduce(CounterLedger.EMPTY, CounterLedger::plus);
    }

    private static Callable<CounterLedger> restorer(CacheStatisticsTracker tracker, boolean faulty) {
        Random random = new Random(faulty ? 1 : 2);
        return () -> {
            CounterLedger added = CounterLedger.EMPTY;
            for (int i = 0; i < CHANGES; i++) {
                CounterLedger ledger = faulty ? Ledgers.random(random) : Ledgers.randomTrue(random);
                added = added.plus(Invariants.heal(ledger)).plus(counted(tracker.restore(ledger)));
                ThreadKind.letOthersRun();
            }
            return added;
        };
    }

    private static Callable<CounterLedger> validator(CacheStatisticsTracker tracker) {
        return () -> {
            CounterLedger added = CounterLedger.EMPTY;
            for (int i = 0; i < READS; i++) {
                added = added.plus(counted(tracker.validateConsistency(i % 2 == 0)));
                ThreadKind.letOthersRun();
            }
            return added;
        };
    }

    /** Returns what the check of the report added to the counts. */
    private static CounterLedger counted(ConsistencyReport report) {
        return Ledgers.of(
                Map.of("consistency_violations", report.issues().isEmpty() ? 0L : 1L, "auto_heal_count", (long)
                        report.healed().size()));
    }

    private static Callable<CounterLedger> repeatedly(int times, Runnable action) {
        return () -> {
            for (int i = 0; i < times; i++) {
                action.run();
                ThreadKind.letOthersRun();
            }
            return CounterLedger.EMPTY;
        };
    }

    private static void assertConsistent(CacheStatistics statistics) {
        assertThat(Invariants.check(statistics.counts())).isEmpty();
    }

    /** Reads the lifetime and compares it with its previous read; for one thread. */
    private static final class LifetimeReader implements Runnable {
        private final CacheStatisticsTracker tracker;
        private Collection<Long> before = Ledgers.counts(CounterLedger.EMPTY).values();

        LifetimeReader(CacheStatisticsTracker tracker) {
            this.tracker = tracker;
        }

        @Override
        public void run() {
            CacheStatistics lifetime = tracker.lifetime();
            assertConsistent(lifetime);
            Collection<Long> now = Ledgers.counts(lifetime.counts()).values();
            assertThat(now)
                    .zipSatisfy(before, (later, earlier) -> assertThat(later).isGreaterThanOrEqualTo(earlier));
            before = now;
        }
    }

    private static CounterLedger sum(List<CounterLedger> added) {
        return added.stream().reduce(CounterLedger.EMPTY, CounterLedger::plus);
    }

    @ParameterizedTest
    @MethodSource("threads")
    void nothingIsLostOrDoubledAndEverySnapshotIsConsistent(ThreadKind kind, int recorders) throws Exception {
        CacheStatisticsTracker tracker = tracker(true);
        List<Callable<CounterLedger>> tasks = recorders(recorders, tracker);
        tasks.add(repeatedly(READS, () -> assertConsistent(tracker.snapshot())));
        tasks.add(repeatedly(READS, () -> assertConsistent(tracker.snapshot(HOUR))));
        tasks.add(repeatedly(READS, new LifetimeReader(tracker)));
        tasks.add(repeatedly(CHANGES, tracker::reset));
        tasks.add(repeatedly(CHANGES, tracker::advanceWindows));
        tasks.add(restorer(tracker, true));
        tasks.add(restorer(tracker, false));
        tasks.add(validator(tracker));

        List<CounterLedger> added = kind.runTogether(tasks);

        assertThat(tracker.lifetime().counts()).isEqualTo(sum(added));
    }

    @ParameterizedTest
    @MethodSource("threads")
    void lifetimeNeverGoesBackWhileFaultsAreRestoredAndHealed(ThreadKind kind, int recorders) throws Exception {
        CacheStatisticsTracker tracker = tracker(false);
        List<Callable<CounterLedger>> tasks = recorders(recorders, tracker);
        tasks.add(repeatedly(READS, new LifetimeReader(tracker)));
        tasks.add(repeatedly(READS, new LifetimeReader(tracker)));
        tasks.add(repeatedly(CHANGES, tracker::reset));
        tasks.add(restorer(tracker, true));
        tasks.add(restorer(tracker, true));
        tasks.add(validator(tracker));
        tasks.add(validator(tracker));

        List<CounterLedger> added = kind.runTogether(tasks);

        assertThat(tracker.lifetime().counts()).isEqualTo(sum(added));
    }

    @ParameterizedTest
    @MethodSource("threads")
    void withoutResetsCountsAndWindowContainAllThatWasRecorded(ThreadKind kind, int recorders) throws Exception {
        CacheStatisticsTracker tracker = tracker(true);
        List<Callable<CounterLedger>> tasks = recorders(recorders, tracker);
        tasks.add(repeatedly(CHANGES, tracker::advanceWindows));
        tasks.add(validator(tracker));

        CounterLedger added = sum(kind.runTogether(tasks));

        assertThat(tracker.ledger()).isEqualTo(added);
        assertThat(tracker.snapshot(HOUR).counts()).isEqualTo(added);
    }

    @ParameterizedTest
    @MethodSource("threads")
    void healLosesNoRecordThatComesMeanwhile(ThreadKind kind, int recorders) throws Exception {
        CacheStatisticsTracker tracker = tracker(false);
        List<Callable<CounterLedger>> tasks = new ArrayList<>();
        for (int recorder = 0; recorder < recorders; recorder++) {
            tasks.add(repeatedly(RECORDS, tracker::recordHit));
        }
        tasks.add(repeatedly(HEALS, () -> {
            tracker.restore(new CounterLedger(MANY, 0, 0, 0, 5, 0, 0, 0));
            assertThat(tracker.validateConsistency(true).consistent()).isFalse();
        }));

        assertThat(kind.runTogether(tasks)).hasSize(recorders + 1);

        long hits = MANY + (long) recorders * RECORDS;
        assertThat(tracker.ledger())
                .isEqualTo(Ledgers.with(
                        new CounterLedger(hits, 0, 0, 0, hits, 0, 0, 0),
                        Map.of("consistency_violations", 2L * HEALS, "auto_heal_count", (long) HEALS)));
    }
}
