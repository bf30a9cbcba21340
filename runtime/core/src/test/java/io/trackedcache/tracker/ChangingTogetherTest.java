package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Restores, heals and resets at the same time as reads, and as each other. */
class ChangingTogetherTest {
    private static final int ROUNDS = 15_000;
    private static final int READS = 3 * ROUNDS;

    private final CacheStatisticsTracker tracker =
            new CacheStatisticsTracker(TrackerSettings.DEFAULTS.withHealAuto(false));

    static List<ThreadKind> kinds() {
        return ThreadKind.all();
    }

    private static CounterLedger hits(long hits) {
        return Ledgers.of(Map.of("cache_hits", hits, "total_queries", hits));
    }

    /** Three hits are recorded, five restored, and all reset. */
    @ParameterizedTest
    @MethodSource("kinds")
    void readerSeesAllOfAChangeOrNothingOfIt(ThreadKind kind) throws Exception {
        Callable<Boolean> changer = () -> {
            boolean consistent = true;
            for (int round = 0; round < ROUNDS; round++) {
                tracker.recordHits(3);
                consistent &= tracker.restore(hits(5)).consistent();
                tracker.reset();
            }
            return consistent;
        };
        Callable<Boolean> reader = () -> {
            for (int read = 0; read < READS; read++) {
                assertThat(tracker.cacheHits()).isIn(0L, 3L, 8L);
            }
            return true;
        };
        Callable<Boolean> reporter = () -> {
            for (int read = 0; read < READS; read++) {
                assertThat(tracker.validateConsistency(true).currentState().cacheHits())
                        .isIn(0L, 3L, 8L);
            }
            return true;
        };
        assertThat(kind.runTogether(List.of(changer, reader, reporter))).containsOnly(true);

        assertThat(tracker.lifetime().counts()).isEqualTo(hits(8L * ROUNDS));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void lifetimeContainsEachRestoredLedgerOnceAndFromItsRestoreOn(ThreadKind kind) throws Exception {
        CacheStatisticsTracker healing = new CacheStatisticsTracker();
        Callable<Boolean> restorer = () -> {
            boolean consistent = true;
            for (int round = 0; round < ROUNDS; round++) {
                consistent &= healing.restore(hits(1_000_000)).consistent();
                consistent &= healing.restore(hits(1)).consistent();
            }
            return consistent;
        };
        Callable<Boolean> reader = () -> {
            long before = 0;
            for (int read = 0; read < READS; read++) {
                long now = healing.lifetime().cacheHits();
                assertThat(now).isGreaterThanOrEqualTo(before);
                before = now;
            }
            return true;
        };

        assertThat(kind.runTogether(List.of(restorer, reader))).containsOnly(true);

        assertThat(healing.lifetime().counts()).isEqualTo(hits(1_000_001L * ROUNDS));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void restoreAndHealNeverOverwriteEachOther(ThreadKind kind) throws Exception {
        Callable<Long> restorer = () -> LongStream.rangeClosed(1, ROUNDS)
                .map(hits -> counted(tracker.restore(new CounterLedger(hits, 0, 0, 0, 0, 0, 0, 0))))
                .sum();
        Callable<Long> healer = () -> LongStream.rangeClosed(1, READS)
                .map(check -> counted(tracker.validateConsistency(true)))
                .sum();

        List<Long> counted = new ArrayList<>(kind.runTogether(List.of(restorer, healer, healer)));

        CounterLedger lifetime = tracker.lifetime().counts();
        assertThat(lifetime.hits()).isEqualTo(ROUNDS * (ROUNDS + 1L) / 2);
        assertThat(lifetime.violations() + lifetime.heals())
                .isEqualTo(counted.stream().mapToLong(Long::longValue).sum());
    }

    /** Returns how many violations and heals the check of the report counted. */
    private static long counted(ConsistencyReport report) {
        return report.healed().size() + (report.consistent() ? 0L : 1L);
    }
}
