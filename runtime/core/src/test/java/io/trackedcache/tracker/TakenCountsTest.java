package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one tracker takes from another. */
class TakenCountsTest {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final CounterLedger RESTORED = new CounterLedger(50, 30, 10, 10, 80, 20, 10, 0);
    private static final CounterLedger FAULTY = new CounterLedger(60, 35, 0, 0, 100, 0, 0, 0);

    private final ManualClock clock = new ManualClock();
    private final CacheStatisticsTracker gone = tracker();
    private final CacheStatisticsTracker taking = tracker();

    private CacheStatisticsTracker tracker() {
        return new CacheStatisticsTracker(TrackerSettings.DEFAULTS.withHealAuto(false), clock);
    }

    private static CounterLedger lifetime(CacheStatisticsTracker tracker) {
        return tracker.lifetime().counts();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everySumIsAsBefore(long seed) {
        Random random = new Random(seed);
        for (CacheStatisticsTracker tracker : List.of(gone, taking)) {
            record(tracker, random);
            tracker.restore(RESTORED);
            record(tracker, random);
            tracker.reset();
            record(tracker, random);
            tracker.restore(RESTORED);
            record(tracker, random);
        }
        CounterLedger shown = gone.ledger().plus(taking.ledger());
        CounterLedger ever = lifetime(gone).plus(lifetime(taking));
        long recorded = gone.lookupsRecorded() + taking.lookupsRecorded();

        taking.takeCountsOf(gone);

        assertThat(taking.ledger()).isEqualTo(shown);
        assertThat(lifetime(taking)).isEqualTo(ever);
        assertThat(taking.lookupsRecorded()).isEqualTo(recorded);
        assertThat(gone.ledger()).isEqualTo(CounterLedger.EMPTY);
        taking.reset();
        assertThat(taking.ledger()).isEqualTo(CounterLedger.EMPTY);
        assertThat(lifetime(taking)).isEqualTo(ever);
    }

    private static void record(CacheStatisticsTracker tracker, Random random) {
        for (int i = 0; i < 20; i++) {
            Recording.random(random).on(tracker);
        }
    }

    @Test
    void nothingIsTakenTwice() {
        gone.recordHit();
        taking.takeCountsOf(gone);
        gone.recordHit();
        gone.recordMiss();

        taking.takeCountsOf(gone);
        taking.takeCountsOf(gone);

        assertThat(taking.ledger()).isEqualTo(new CounterLedger(2, 1, 0, 0, 3, 0, 0, 0));
        assertThat(taking.lookupsRecorded()).isEqualTo(3);
    }

    @Test
    void faultsAreHealed() {
        gone.restore(FAULTY);

        taking.takeCountsOf(gone);

        assertThat(taking.totalQueries()).isEqualTo(95);
        assertThat(taking.validateConsistency(false).consistent()).isTrue();
    }

    @Test
    void windowsLatenciesAndEventsStayThoseOfTheTracker() {
        gone.recordHits(5);
        gone.recordCleanup(2);
        gone.recordLatency(Duration.ofMillis(3));
        taking.recordHit();
        clock.advance(Duration.ofSeconds(6));
        taking.advanceWindows();
        taking.recordMiss();

        taking.takeCountsOf(gone);
        taking.recordMiss();

        CacheStatistics recent = taking.snapshot(WINDOW);
        assertThat(recent.counts()).isEqualTo(new CounterLedger(1, 2, 0, 0, 3, 0, 0, 0));
        assertThat(taking.cacheHits()).isEqualTo(6);
        assertThat(taking.latency()).isEmpty();
        assertThat(taking.recentEvents(10)).isEmpty();
        clock.advance(Duration.ofDays(2));
        taking.advanceWindows();
        clock.advance(WINDOW);
        assertThat(taking.snapshot(WINDOW).totalQueries()).isZero();
    }
}
