package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a tracker records besides hits and misses, and how its snapshots show that. */
class CacheMetricsTest {
    private final ManualClock clock = new ManualClock();
    private final CacheStatisticsTracker tracker = new CacheStatisticsTracker(TrackerSettings.DEFAULTS, clock);

    private void assertCounts(Map<String, Long> counts) {
        assertThat(tracker.ledger()).isEqualTo(Ledgers.of(counts));
    }

    @Test
    void snapshotOfNothingIsAllZeros() {
        assertThat(tracker.snapshot())
                .isEqualTo(new CacheStatistics(CounterLedger.EMPTY, new BigDecimal("0.000"), Duration.ZERO));
        assertThat(tracker.latency()).isEmpty();
    }

    @Test
    void staleHitIsAHitThatIsAlsoCountedSeparately() {
        tracker.recordStaleHit();

        assertCounts(Map.of("cache_hits", 1L, "stale_hits", 1L, "total_queries", 1L));
        assertThat(tracker.snapshot().hitRate()).isOne();
        assertThat(tracker.snapshot().staleHits()).isOne();
    }

    @Test
    void staleHitSavesACost() {
        tracker.recordStaleHit();

        assertThat(tracker.costSavedUsd()).isEqualTo(new BigDecimal("0.002"));
    }

    @Test
    void expiredMissIsAMissOfItsOwnKindAndNoStaleHit() {
        tracker.recordMiss(MissReason.EXPIRED);

        assertCounts(Map.of("cache_misses", 1L, "cache_expired", 1L, "total_queries", 1L));
    }

    /** The rate is a fraction, not a percentage. */
    @Test
    void hitRateIsTheFractionOfAllQueries() {
        tracker.recordHits(3);
        tracker.recordMiss();

        assertThat(tracker.snapshot().totalQueries()).isEqualTo(4);
        assertThat(tracker.snapshot().hitRate()).isEqualTo(0.75);
    }

    @Test
    void loadIsCountedByItsOutcomeAndWithItsTime() {
        tracker.recordLoad(Duration.ofMillis(30), true);
        tracker.recordLoad(Duration.ofMillis(12), false);

        assertCounts(Map.of(
                "loads_ok", 1L, "loads_failed", 1L, "load_nanos", 42_000_000L, "load_failed_nanos", 12_000_000L));
        assertThat(tracker.snapshot().loadTime()).isEqualTo(Duration.ofMillis(42));
    }

    @Test
    void loadIsNoLookup() {
        tracker.recordMiss();
        tracker.recordLoad(Duration.ofMillis(30), true);

        assertThat(tracker.totalQueries()).isOne();
    }

    /** The lookup is also counted by its outcome, so that no lookup is neither a hit nor a miss. */
    @Test
    void waitThatSucceedsIsCountedBesideItsLookup() {
        tracker.recordCoalescedWait();
        tracker.recordHit();

        assertCounts(Map.of("coalesced_waits", 1L, "cache_hits", 1L, "total_queries", 1L));
    }

    @Test
    void waitThatTimesOutIsCountedBesideItsMissAndItsLoad() {
        tracker.recordWaitTimeout();
        tracker.recordMiss();
        tracker.recordLoad(Duration.ZERO, true);

        assertCounts(Map.of("wait_timeouts", 1L, "cache_misses", 1L, "loads_ok", 1L, "total_queries", 1L));
    }

    @Test
    void lookupThatThrewIsNeitherHitNorMiss() {
        tracker.recordLookupError();

        assertCounts(Map.of("lookup_errors", 1L));
    }

    @Test
    void sizeRejectionIsCounted() {
        tracker.recordSizeRejection();

        assertCounts(Map.of("size_rejections", 1L));
    }

    @Test
    void putsRemovalsAndEvictionsAreCountedSeparately() {
        tracker.recordPut();
        tracker.recordPut();
        tracker.recordPut();
        tracker.recordRemoval();
        tracker.recordRemoval();
        tracker.recordEviction();

        assertCounts(Map.of("puts", 3L, "removals", 2L, "evictions", 1L));
    }

    @Test
    void latencyIsTheMeanAndThePercentilesOfTheTimedLookups() {
        tracker.recordLatency(Duration.ofMillis(10));
        tracker.recordLatency(Duration.ofMillis(20));
        tracker.recordLatencyNanos(60_000_000);

        assertThat(tracker.latency())
                .contains(new LatencyStatistics(
                        3,
                        Duration.ofMillis(30),
                        Duration.ofMillis(20),
                        Duration.ofMillis(60),
                        Duration.ofMillis(60),
                        Duration.ofMillis(60),
                        Duration.ofMillis(60)));
    }

    @Test
    void latencyIsNoLookup() {
        tracker.recordLatency(Duration.ofMillis(10));

        assertCounts(Map.of());
    }

    @Test
    void lookupThatTookNoTimeAtAllIsTimedToo() {
        tracker.recordLatency(Duration.ZERO);

        assertThat(tracker.latency())
                .isEqualTo(Optional.of(new LatencyStatistics(
                        1, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO)));
    }

    @Test
    void latencyNeedsNoWindows() {
        CacheStatisticsTracker bare =
                new CacheStatisticsTracker(TrackerSettings.DEFAULTS.withWindows(List.of()), clock);
        bare.recordLatency(Duration.ofMillis(3));
        clock.advance(Duration.ofDays(100));
        bare.advanceWindows();

        assertThat(bare.latency()).map(LatencyStatistics::max).contains(Duration.ofMillis(3));
    }

    @Test
    void resetClearsEveryMetric() {
        Recording.ALL.forEach(recording -> recording.on(tracker));

        tracker.reset();

        assertCounts(Map.of());
        assertThat(tracker.latency()).isEmpty();
        assertThat(tracker.snapshot(Duration.ofHours(1)).counts()).isEqualTo(CounterLedger.EMPTY);
    }
}
