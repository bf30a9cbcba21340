package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each record method adds, and how the numbers are read. */
class RecordingTest {

    private final ManualClock clock = new ManualClock();
    private final CacheStatisticsTracker tracker = new CacheStatisticsTracker(TrackerSettings.DEFAULTS, clock);

    static List<Recording> recordings() {
        return Recording.ALL;
    }

    @Test
    void hitSavesAFifthOfACentAndAHundredEventsAreKeptByDefault() {
        assertThat(new CacheStatisticsTracker().settings().costPerInferenceUsd())
                .isEqualTo("0.002");
        assertThat(new CacheStatisticsTracker().settings().eventsSize()).isEqualTo(100);
    }

    @Test
    void negativeCostIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrackerSettings.DEFAULTS.withCostPerInferenceUsd(new BigDecimal("-0.001")))
                .withMessage("costPerInferenceUsd must be 0 or more, but was -0.001");
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void eachRecordMethodAddsToItsCountersAndToNoOther(Recording recording) {
        recording.on(tracker);

        assertThat(tracker.ledger()).isEqualTo(recording.adds());
    }

    @Test
    void hitIsAQueryThatSavesTheUnitCost() {
        tracker.recordHit();

        assertThat(tracker.snapshot()).isEqualTo(statistics(Map.of("cache_hits", 1L, "total_queries", 1L), "0.002"));
    }

    @Test
    void hitWithoutSavingIsAQueryThatSavesNothing() {
        tracker.recordHit(false);

        assertThat(tracker.snapshot())
                .isEqualTo(
                        statistics(Map.of("cache_hits", 1L, "hits_without_saving", 1L, "total_queries", 1L), "0.000"));
    }

    @Test
    void missSavesNothing() {
        tracker.recordMiss();

        assertThat(tracker.costSavedUsd()).isEqualByComparingTo("0");
    }

    /** The type of the argument leaves no room for a miss with two reasons. */
    @ParameterizedTest
    @EnumSource
    void missHasExactlyOneReason(MissReason reason) {
        tracker.recordMiss(reason);

        CacheStatistics now = tracker.snapshot();
        assertThat(List.of(now.cacheNotFound(), now.cacheExpired(), now.queriesWhileUninitialized()))
                .containsExactlyInAnyOrder(1L, 0L, 0L);
    }

    @Test
    void costOfAHundredHitsIsExact() {
        for (int hit = 0; hit < 100; hit++) {
            tracker.recordHit();
        }

        assertThat(tracker.costSavedUsd()).isEqualTo(new BigDecimal("0.200"));
    }

    @Test
    void costNeverDriftsFromTheHitsThatSaveIt() {
        CacheStatisticsTracker odd = new CacheStatisticsTracker(
                TrackerSettings.DEFAULTS.withCostPerInferenceUsd(new BigDecimal("0.000123456789")), clock);
        odd.recordHits(1_000_000);
        odd.recordHit(false);
        odd.recordStaleHit();

        assertThat(odd.costSavedUsd()).isEqualTo(new BigDecimal("123.456912456789"));
    }

    @Test
    void costFollowsTheHitsWhereTheyAreHealed() {
        tracker.restore(Ledgers.of(Map.of("cache_hits", -3L, "cache_misses", 5L, "total_queries", 2L)));
        tracker.recordHit();

        assertThat(tracker.costSavedUsd()).isEqualTo(new BigDecimal("0.002"));
    }

    /** 150 hits; 50 misses, 10 of them expired and 5 uninitialized; 5 cleanups of 100 entries in all; an hour. */
    @Test
    void snapshotOfTheExampleContainsItsTwelveNumbers() {
        recordTheExample();
        clock.advance(Duration.ofMillis(3_600_500));

        CacheStatistics now = tracker.snapshot();
        assertThat(now)
                .isEqualTo(new CacheStatistics(
                        new CounterLedger(150, 50, 10, 5, 200, 100, 5, 0),
                        new BigDecimal("0.300"),
                        Duration.ofMillis(3_600_500)));
        assertThat(now.consistencyViolations()).isZero();
        assertThat(now.autoHealCount()).isZero();
    }

    @Test
    void accessorsReturnWhatTheSnapshotContains() {
        recordTheExample();
        tracker.recordCleanupError();

        CacheStatistics now = tracker.snapshot();
        assertThat(List.of(
                        tracker.cacheHits(),
                        tracker.cacheMisses(),
                        tracker.cacheExpired(),
                        tracker.totalQueries(),
                        tracker.queriesWhileUninitialized(),
                        tracker.expiredEntriesCleaned(),
                        tracker.cleanupRuns(),
                        tracker.cleanupErrors()))
                .containsExactly(150L, 50L, 10L, 200L, 5L, 100L, 5L, 1L)
                .containsExactly(
                        now.cacheHits(),
                        now.cacheMisses(),
                        now.cacheExpired(),
                        now.totalQueries(),
                        now.queriesWhileUninitialized(),
                        now.expiredEntriesCleaned(),
                        now.cleanupRuns(),
                        now.cleanupErrors());
        assertThat(tracker.costSavedUsd()).isEqualTo(now.costSavedUsd()).isEqualTo(new BigDecimal("0.300"));
    }

    @Test
    void standaloneExampleEndsWithHalfOfItsQueriesAnswered() {
        for (int i = 0; i < 100; i++) {
            if (i % 4 == 0) {
                tracker.recordMiss(MissReason.EXPIRED);
            } else if (i % 3 == 0) {
                tracker.recordMiss();
            } else {
                tracker.recordHit();
            }
        }

        assertThat(tracker.validateConsistency(true).consistent()).isTrue();
        assertThat(tracker.snapshot())
                .isEqualTo(statistics(
                        Map.of("cache_hits", 50L, "cache_misses", 50L, "cache_expired", 25L, "total_queries", 100L),
                        "0.100"));
        assertThat(tracker.snapshot().hitRate()).isEqualTo(0.5);
    }

    @Test
    void snapshotDoesNotChangeLater() {
        recordTheExample();
        CacheStatistics before = tracker.snapshot();
        CounterLedger counts = before.counts();

        tracker.recordHit();
        tracker.reset();

        assertThat(before).isEqualTo(new CacheStatistics(counts, new BigDecimal("0.300"), Duration.ZERO));
        assertThat(counts).isEqualTo(new CounterLedger(150, 50, 10, 5, 200, 100, 5, 0));
    }

    @Test
    void wallClockThatJumpsDoesNotChangeTheUptime() {
        clock.advance(Duration.ofMinutes(5));
        clock.jump(Duration.ofDays(-3));

        assertThat(tracker.uptime()).isEqualTo(Duration.ofMinutes(5));
        assertThat(tracker.snapshot().uptime()).isEqualTo(Duration.ofMinutes(5));
    }

    private void recordTheExample() {
        tracker.recordHits(150);
        tracker.recordMisses(35);
        tracker.recordMisses(MissReason.EXPIRED, 10);
        tracker.recordMisses(MissReason.UNINITIALIZED, 5);
        for (int run = 0; run < 5; run++) {
            tracker.recordCleanup(20);
        }
    }

    private static CacheStatistics statistics(Map<String, Long> counts, String cost) {
        return new CacheStatistics(Ledgers.of(counts), new BigDecimal(cost), Duration.ZERO);
    }
}
