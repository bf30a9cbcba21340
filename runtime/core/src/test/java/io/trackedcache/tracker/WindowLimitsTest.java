package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which windows the settings accept, and which a caller can request. */
class WindowLimitsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final CounterLedger ONE_HIT = Ledgers.of(Map.of("cache_hits", 1L, "total_queries", 1L));

    private final ManualClock clock = new ManualClock();
    private final CacheStatisticsTracker tracker = new CacheStatisticsTracker(TrackerSettings.DEFAULTS, clock);

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT24H0.000000001S", "PT100000000H"})
    void windowThatIsNotPositiveOrTooLongIsRefused(Duration window) {
        String message = "window must be above 0 and at most PT24H, but was " + window;

        if (!window.isZero()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> tracker.snapshot(window))
                    .withMessage(message);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tracker.latency(window))
                .withMessage(message);
    }

    @Test
    void snapshotOfNoTimeIsEverything() {
        tracker.restore(new CounterLedger(5, 0, 0, 0, 5, 0, 0, 0));
        tracker.recordHit();

        assertThat(tracker.snapshot(Duration.ZERO)).isEqualTo(tracker.snapshot());
        assertThat(tracker.snapshot(Duration.ZERO).cacheHits()).isEqualTo(6);
    }

    /** An hour of hits, of which two minutes are asked for, and then more than any window has. */
    @Test
    void snapshotUpToATimeIsAtMostThatOfTheLongestWindowAndTellsItsSpan() {
        CacheStatisticsTracker young =
                new CacheStatisticsTracker(TrackerSettings.DEFAULTS.withWindows(List.of(MINUTE)), clock);
        young.recordHits(7);
        for (int second = 0; second < 600; second++) {
            clock.advance(Duration.ofSeconds(1));
            young.advanceWindows();
        }
        young.recordHit();

        assertThat(young.snapshotUpTo(HOUR)).isEqualTo(young.snapshot(MINUTE));
        assertThat(young.snapshotUpTo(HOUR).uptime()).isEqualTo(MINUTE);
        assertThat(young.snapshotUpTo(HOUR).cacheHits()).isOne();
        assertThat(young.snapshotUpTo(Duration.ofSeconds(30))).isEqualTo(young.snapshot(Duration.ofSeconds(30)));
        assertThatIllegalArgumentException().isThrownBy(() -> young.snapshotUpTo(Duration.ZERO));
    }

    @Test
    void trackerWithoutWindowsRefusesToReadOneAndStillCounts() {
        CacheStatisticsTracker bare =
                new CacheStatisticsTracker(TrackerSettings.DEFAULTS.withWindows(List.of()), clock);
        bare.recordHit();
        bare.advanceWindows();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> bare.snapshot(MINUTE))
                .withMessage("window cannot be PT1M: this tracker has no windows");
        assertThat(bare.ledger()).isEqualTo(ONE_HIT);
    }

    @Test
    void windowsThatDoNotAscendAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrackerSettings.DEFAULTS.withWindows(List.of(HOUR, MINUTE)))
                .withMessage("windows must be in ascending order, but were [PT1H, PT1M]");
    }

    /** Too short to have a twelfth, or too long for a long of nanoseconds. */
    @ParameterizedTest
    @ValueSource(strings = {"PT-1S", "PT0S", "PT0.000000011S", "PT0.999999999S", "PT8760H0.000000001S", "PT3000000H"})
    void windowBeyondTheLimitsIsRefusedByTheSettings(Duration window) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrackerSettings.DEFAULTS.withWindows(List.of(window)))
                .withMessage("windows must be from PT1S to PT8760H, but were [" + window + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1S", "PT8760H"})
    void shortestAndLongestWindowWork(Duration window) {
        CacheStatisticsTracker odd =
                new CacheStatisticsTracker(TrackerSettings.DEFAULTS.withWindows(List.of(window)), clock);
        odd.recordHit();
        for (int half = 0; half < 3; half++) {
            odd.advanceWindows();
            assertThat(odd.snapshot(window).counts()).isEqualTo(ONE_HIT);
            clock.advance(window.dividedBy(2));
        }
        odd.advanceWindows();

        assertThat(odd.snapshot(window).counts()).isEqualTo(CounterLedger.EMPTY);
    }
}
