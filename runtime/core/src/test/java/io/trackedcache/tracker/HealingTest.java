package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How faults in restored counts are found, reported and healed. */
class HealingTest {
    private static final CounterLedger WORKED_EXAMPLE = new CounterLedger(60, 35, 0, 0, 100, 0, 0, 0);

    private final ManualClock clock = new ManualClock();

    /** Restores counts without healing them, so that a check finds their faults. */
    private final CacheStatisticsTracker tracker =
            new CacheStatisticsTracker(TrackerSettings.DEFAULTS.withHealAuto(false), clock);

    private ConsistencyReport heal(CounterLedger faulty) {
        tracker.restore(faulty);
        return tracker.validateConsistency(true);
    }

    static Set<String> counters() {
        return CounterLedger.EMPTY.byName().keySet();
    }

    @Test
    void healTextOfTheWorkedExampleIsTotalQueries100To95() {
        assertThat(heal(WORKED_EXAMPLE).healed()).containsExactly("total_queries: 100 → 95");
    }

    @Test
    void oneCallHealsNegativesAndTheTotal() {
        ConsistencyReport report = heal(new CounterLedger(-3, 5, 0, 0, 2, 0, 0, 0));

        assertThat(report.issues())
                .containsExactly(
                        new Violation("cache_hits >= 0", 0, -3, -3),
                        new Violation("total_queries == hits + misses", 5, 2, -3));
        assertThat(report.healed()).containsExactly("cache_hits: -3 → 0", "total_queries: 2 → 5");
        assertThat(tracker.validateConsistency(true).consistent()).isTrue();
    }

    @Test
    void negativeMissesDoNotLowerTheirReasons() {
        ConsistencyReport report = heal(new CounterLedger(10, -2, 0, 0, 8, 0, 0, 0));

        assertThat(report.issues())
                .containsExactly(
                        new Violation("cache_misses >= 0", 0, -2, -2),
                        new Violation("total_queries == hits + misses", 10, 8, -2));
        assertThat(report.healed()).containsExactly("cache_misses: -2 → 0", "total_queries: 8 → 10");
        assertThat(tracker.validateConsistency(true).consistent()).isTrue();
    }

    @Test
    void expiredAndUninitializedCannotClaimTheSameMisses() {
        ConsistencyReport report = heal(new CounterLedger(0, 3, 3, 3, 3, 0, 0, 0));

        assertThat(report.issues()).containsExactly(new Violation("uninitialized <= misses - expired", 0, 3, 3));
        assertThat(report.healed()).containsExactly("queries_while_uninitialized: 3 → 0");
    }

    @Test
    void moreExpiredThanMissesIsAnOverflow() {
        ConsistencyReport report = heal(new CounterLedger(0, 3, 5, 0, 3, 0, 0, 0));

        assertThat(report.issues()).containsExactly(new Violation("expired <= misses", 3, 5, 2));
        assertThat(report.healed()).containsExactly("cache_expired: 5 → 3");
    }

    @Test
    void moreUninitializedThanMissesIsAnOverflow() {
        ConsistencyReport report = heal(new CounterLedger(0, 3, 0, 7, 3, 0, 0, 0));

        assertThat(report.issues()).containsExactly(new Violation("uninitialized <= misses - expired", 3, 7, 4));
        assertThat(report.healed()).containsExactly("queries_while_uninitialized: 7 → 3");
    }

    /** Includes the counters of cleanups, which take part in no other rule. */
    @ParameterizedTest
    @MethodSource("counters")
    void negativeCounterIsFoundAndHealedInOneCall(String counter) {
        ConsistencyReport report = heal(Ledgers.of(Map.of(counter, -5L)));

        // The restore found the fault first, and is a violation itself.
        long recorded = counter.equals("consistency_violations") ? 1 : 0;
        assertThat(report.issues()).contains(new Violation(counter + " >= 0", recorded, recorded - 5, -5));
        assertThat(report.healed()).contains(counter + ": " + (recorded - 5) + " → " + recorded);
        assertThat(tracker.validateConsistency(false).consistent()).isTrue();
    }

    @Test
    void healedFaultIsAnEventWithTheLookupsAfterIt() {
        heal(WORKED_EXAMPLE);

        Instant when = ManualClock.BEGIN;
        assertThat(tracker.recentEvents(2))
                .containsExactly(
                        new TrackerEvent(when, EventType.VIOLATION, "issues: 1", new TrackerEvent.Totals(60, 35, 100)),
                        new TrackerEvent(
                                when, EventType.HEAL, "total_queries: 100 → 95", new TrackerEvent.Totals(60, 35, 95)));
    }

    @Test
    void faultThatStaysIsOneEventAndAnotherFaultIsOneMore() {
        CacheStatisticsTracker unhealed = new CacheStatisticsTracker(TrackerSettings.DEFAULTS.withHealAuto(false));
        unhealed.restore(WORKED_EXAMPLE);
        for (int check = 0; check < 5; check++) {
            unhealed.recordHit();
            var unused = unhealed.validateConsistency(false);
        }
        assertThat(violations(unhealed)).isEqualTo(1);

        unhealed.restore(new CounterLedger(0, 3, 5, 0, 3, 0, 0, 0));
        var unused = unhealed.validateConsistency(false);

        assertThat(violations(unhealed)).isEqualTo(2);
        assertThat(unhealed.snapshot().counts().violations()).isEqualTo(8);
    }

    private static long violations(CacheStatisticsTracker tracker) {
        return tracker.recentEvents(100).stream()
                .filter(event -> event.type() == EventType.VIOLATION)
                .count();
    }

    @Test
    void checkThatFindsNothingIsNoEvent() {
        tracker.recordHit();

        assertThat(tracker.validateConsistency(true).consistent()).isTrue();
        assertThat(tracker.recentEvents(10)).isEmpty();
    }

    @Test
    void ratesAreThoseOfTheHealedCounts() {
        CacheStatistics healed =
                heal(new CounterLedger(-3, 5, 9, 0, 2, 0, 0, 0)).currentState();

        assertThat(healed.hitRate()).isZero();
        assertThat(healed.expiredRate()).isOne();
    }

    @Test
    void recordsCannotBreakAnInvariant() {
        for (Recording recording : Recording.ALL) {
            recording.on(tracker);
            assertThat(tracker.validateConsistency(false).issues()).isEmpty();
        }
    }

    @Test
    void reportShowsAFaultInTheNumbersThatUsersSee() {
        tracker.restore(WORKED_EXAMPLE);
        tracker.recordHits(5);

        ConsistencyReport report = tracker.validateConsistency(true);

        assertThat(report.issues()).containsExactly(new Violation("total_queries == hits + misses", 100, 105, 5));
        assertThat(report.healed()).containsExactly("total_queries: 105 → 100");
    }

    @Test
    void recordsAfterARestoreHideNoFaultAndAreNotLostWhenItIsHealed() {
        tracker.restore(new CounterLedger(-3, 0, 0, 0, -3, 0, 0, 0));
        tracker.recordHits(3);

        ConsistencyReport report = tracker.validateConsistency(true);

        assertThat(report.consistent()).isFalse();
        assertThat(report.healed()).containsExactly("cache_hits: 0 → 3", "total_queries: 0 → 3");
        assertThat(tracker.cacheHits()).isEqualTo(3);
        assertThat(tracker.lifetime().cacheHits()).isEqualTo(3);
    }
}
