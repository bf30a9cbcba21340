package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The numbers of the last minute, and of the last hour. */
class WindowedSnapshotTest {
    private static final Duration STEP = Duration.ofSeconds(5);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final ManualClock clock = new ManualClock();
    private final CacheStatisticsTracker tracker = new CacheStatisticsTracker(TrackerSettings.DEFAULTS, clock);

    /** Advances the clock and the windows as the housekeeper does. */
    private void pass(Duration time) {
        for (Duration left = time; left.compareTo(Duration.ZERO) > 0; left = left.minus(STEP)) {
            clock.advance(STEP);
            tracker.advanceWindows();
        }
    }

    private CounterLedger last(Duration window) {
        return tracker.snapshot(window).counts();
    }

    private static CounterLedger hits(long hits) {
        return Ledgers.of(Map.of("cache_hits", hits, "total_queries", hits));
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void everyCounterHasAWindow(Recording recording) {
        recording.on(tracker);
        pass(MINUTE.plus(STEP));
        recording.on(tracker);
        recording.on(tracker);

        assertThat(last(MINUTE)).isEqualTo(Ledgers.times(2, recording.adds()));
        assertThat(last(HOUR)).isEqualTo(Ledgers.times(3, recording.adds()));
    }

    static List<Recording> recordings() {
        return Recording.ALL;
    }

    @Test
    void windowsAreAMinuteFiveAQuarterAnHourAndADayByDefault() {
        assertThat(new CacheStatisticsTracker().settings().windows())
                .containsExactly(MINUTE, Duration.ofMinutes(5), Duration.ofMinutes(15), HOUR, Duration.ofDays(1));
    }

    @Test
    void windowHasItsCountsItsCostAndItsRealLength() {
        pass(HOUR);
        tracker.recordHits(5);
        tracker.recordMiss(MissReason.EXPIRED);
        clock.advance(Duration.ofSeconds(2));

        CacheStatistics minute = tracker.snapshot(MINUTE);
        assertThat(minute)
                .isEqualTo(new CacheStatistics(
                        new CounterLedger(5, 1, 1, 0, 6, 0, 0, 0), new BigDecimal("0.010"), Duration.ofSeconds(62)));
    }

    @Test
    void windowOfANewTrackerIsAsLongAsItsLife() {
        tracker.recordHit();
        clock.advance(Duration.ofSeconds(20));

        assertThat(tracker.snapshot(HOUR))
                .isEqualTo(new CacheStatistics(hits(1), new BigDecimal("0.002"), Duration.ofSeconds(20)));
    }

    /** A minute after its first checkpoint, a window still contains what was recorded right after that checkpoint. */
    @Test
    void recordsAtTheBeginningOfAWindowBelongToIt() {
        pass(STEP);
        tracker.recordHit();
        pass(MINUTE);

        assertThat(tracker.snapshot(MINUTE).counts()).isEqualTo(hits(1));
        assertThat(tracker.snapshot(MINUTE).uptime()).isEqualTo(MINUTE);
    }

    @Test
    void recordsLeaveTheWindowAsSoonAsTheNextCheckpointIsOldEnough() {
        pass(STEP);
        tracker.recordHit();
        pass(MINUTE);
        clock.advance(STEP.minusNanos(1));
        CounterLedger before = last(MINUTE);
        clock.advance(Duration.ofNanos(1));

        assertThat(before).isEqualTo(hits(1));
        assertThat(last(MINUTE)).isEqualTo(CounterLedger.EMPTY);
    }

    /** All at the same tick of the clock: only the order of record and checkpoint decides. */
    @Test
    void recordsOnABoundaryAreInExactlyOneOfTwoAdjoiningWindows() {
        clock.advance(MINUTE);
        tracker.recordHits(100);
        CounterLedger before = last(MINUTE);
        tracker.recordHits(1);
        pass(MINUTE);

        assertThat(before).isEqualTo(hits(100));
        assertThat(last(MINUTE)).isEqualTo(hits(1));
    }

    @Test
    void restoredCountsAreInNoWindow() {
        tracker.restore(new CounterLedger(60, 35, 10, 5, 95, 1, 1, 1));
        tracker.recordHit();
        pass(STEP);

        assertThat(last(MINUTE)).isEqualTo(hits(1));
    }

    @Test
    void violationsAndHealsAreInTheWindows() {
        tracker.restore(new CounterLedger(60, 35, 0, 0, 100, 0, 0, 0));

        assertThat(last(MINUTE)).isEqualTo(Ledgers.of(Map.of("consistency_violations", 1L, "auto_heal_count", 1L)));

        pass(MINUTE.plus(STEP));
        assertThat(last(MINUTE)).isEqualTo(CounterLedger.EMPTY);
    }

    @Test
    void resetEmptiesEveryWindowAndRestartsIt() {
        tracker.recordHits(10);
        pass(HOUR);
        tracker.reset();
        tracker.recordHits(2);
        pass(STEP);

        for (Duration window : tracker.settings().windows()) {
            assertThat(tracker.snapshot(window)).isEqualTo(new CacheStatistics(hits(2), new BigDecimal("0.004"), STEP));
        }
    }

    @Test
    void wallClockThatJumpsChangesNoWindow() {
        tracker.recordHits(3);
        pass(Duration.ofSeconds(30));
        clock.jump(Duration.ofDays(-400));
        pass(Duration.ofSeconds(20));
        clock.jump(Duration.ofDays(900));

        assertThat(tracker.snapshot(MINUTE))
                .isEqualTo(new CacheStatistics(hits(3), new BigDecimal("0.006"), Duration.ofSeconds(50)));
    }

    /** {@link System#nanoTime} may overflow at any time. */
    @Test
    void clockThatOverflowsChangesNoWindow() {
        ManualClock late =
                new ManualClock(Long.MAX_VALUE - Duration.ofSeconds(12).toNanos());
        CacheStatisticsTracker running = new CacheStatisticsTracker(TrackerSettings.DEFAULTS, late);
        running.recordHits(4);
        for (int step = 0; step < 6; step++) {
            late.advance(STEP);
            running.advanceWindows();
        }

        assertThat(running.snapshot(MINUTE))
                .isEqualTo(new CacheStatistics(hits(4), new BigDecimal("0.008"), Duration.ofSeconds(30)));
        assertThat(running.uptime()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void windowShorterThanAStepBeginsAtTheLastCheckpointAndIsLongerThanRequested() {
        pass(HOUR);
        tracker.recordHits(2);
        clock.advance(Duration.ofSeconds(4));
        tracker.advanceWindows();

        assertThat(tracker.snapshot(Duration.ofSeconds(3)))
                .isEqualTo(new CacheStatistics(hits(2), new BigDecimal("0.004"), Duration.ofSeconds(4)));
    }

    @Test
    void windowThatWasNotAdvancedIsLongerThanRequested() {
        tracker.recordHit();
        clock.advance(Duration.ofMinutes(10));

        assertThat(tracker.snapshot(MINUTE).uptime()).isEqualTo(Duration.ofMinutes(10));
        clock.advance(MINUTE);
        assertThat(last(MINUTE)).isEqualTo(CounterLedger.EMPTY);
    }

    /** The housekeeper may be late, such as on a busy machine: ten seconds are ten seconds all the same. */
    @Test
    void windowWhoseCheckpointsAreFarApartIsNotShorterThanItsName() {
        Duration ten = Duration.ofSeconds(10);
        CacheStatisticsTracker late =
                new CacheStatisticsTracker(TrackerSettings.DEFAULTS.withWindows(List.of(ten)), clock);
        for (int pause = 0; pause < 4; pause++) {
            late.recordHit();
            clock.advance(Duration.ofMillis(5_100));
            late.advanceWindows();
        }

        assertThat(late.snapshot(ten).counts()).isEqualTo(hits(2));
        assertThat(late.snapshot(ten).uptime()).isEqualTo(Duration.ofMillis(10_200));
    }
}
