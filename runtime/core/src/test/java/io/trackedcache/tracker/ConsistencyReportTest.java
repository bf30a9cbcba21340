package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The content of the report of a check. */
class ConsistencyReportTest {
    private static final CounterLedger WORKED_EXAMPLE = new CounterLedger(60, 35, 0, 0, 100, 0, 0, 0);
    private static final Violation TOTAL_DRIFTED = new Violation("total_queries == hits + misses", 95, 100, 5);

    private final ManualClock clock = new ManualClock();

    /** Restores counts without healing them, so that a check finds their faults. */
    private final CacheStatisticsTracker tracker =
            new CacheStatisticsTracker(TrackerSettings.DEFAULTS.withHealAuto(false), clock);

    private ConsistencyReport heal(CounterLedger faulty) {
        tracker.restore(faulty);
        return tracker.validateConsistency(true);
    }

    /** The restore was the first call that found the fault, and did not heal it. */
    @Test
    void reportOfTheWorkedExampleIsComplete() {
        clock.advance(Duration.ofSeconds(90));

        assertThat(heal(WORKED_EXAMPLE))
                .isEqualTo(new ConsistencyReport(
                        false,
                        List.of(TOTAL_DRIFTED),
                        List.of("total_queries: 100 → 95"),
                        true,
                        2,
                        1,
                        ManualClock.BEGIN.plusSeconds(90),
                        new CacheStatistics(
                                Ledgers.of(Map.of(
                                        "cache_hits", 60L,
                                        "cache_misses", 35L,
                                        "total_queries", 95L,
                                        "consistency_violations", 2L,
                                        "auto_heal_count", 1L)),
                                new BigDecimal("0.120"),
                                Duration.ofSeconds(90))));
    }

    @Test
    void reportOfCorrectCountsHasNoIssues() {
        tracker.recordHits(150);
        tracker.recordMisses(40);
        tracker.recordMisses(MissReason.EXPIRED, 10);

        ConsistencyReport report = tracker.validateConsistency(true);

        assertThat(report)
                .isEqualTo(new ConsistencyReport(
                        true, List.of(), List.of(), true, 0, 0, ManualClock.BEGIN, tracker.snapshot()));
        assertThat(report.currentState().hitRate()).isEqualTo(0.75);
        assertThat(report.currentState().expiredRate()).isEqualTo(0.0625);
    }

    @Test
    void reportTellsConsistencyBeforeAndAfterTheHeal() {
        ConsistencyReport healing = heal(WORKED_EXAMPLE);

        assertThat(healing.consistent()).isFalse();
        assertThat(healing.consistentAfterwards()).isTrue();
        assertThat(tracker.validateConsistency(true).consistent()).isTrue();
    }

    @Test
    void withoutHealingTheFaultStaysAndEveryCallThatFindsItIsCounted() {
        tracker.restore(WORKED_EXAMPLE);

        ConsistencyReport second = tracker.validateConsistency(false);
        ConsistencyReport third = tracker.validateConsistency(false);

        assertThat(third.issues()).containsExactly(TOTAL_DRIFTED);
        assertThat(third.healed()).isEmpty();
        assertThat(third.consistent()).isFalse();
        assertThat(third.consistentAfterwards()).isFalse();
        assertThat(third.autoHealEnabled()).isFalse();
        assertThat(List.of(second.totalViolations(), third.totalViolations())).containsExactly(2L, 3L);
        assertThat(third.totalHeals()).isZero();
        assertThat(tracker.totalQueries()).isEqualTo(100);
    }

    @Test
    void checkIsOneViolationAndEachRepairIsOneHeal() {
        ConsistencyReport report = heal(new CounterLedger(5, 3, 9, 2, 1, -4, 0, 0));

        assertThat(report.healed())
                .containsExactly(
                        "cache_expired: 9 → 3",
                        "queries_while_uninitialized: 2 → 0",
                        "total_queries: 1 → 8",
                        "expired_entries_cleaned: -4 → 0");
        assertThat(report.totalViolations()).isEqualTo(2);
        assertThat(report.totalHeals()).isEqualTo(4);
    }

    @Test
    void everyReportHasTheTimeOfItsCheck() {
        clock.jump(Duration.ofDays(-30));

        assertThat(tracker.validateConsistency(true).lastCheck())
                .isEqualTo(ManualClock.BEGIN.minus(Duration.ofDays(30)));
    }
}
