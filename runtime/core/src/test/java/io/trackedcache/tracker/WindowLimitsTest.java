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
    @ValueSource(strings = {"PT0S", "PT-1S", "PT1H0.000000001S", "PT100000000H"})
    void windowThatIsNotPositiveOrTooLongIsRefused(Duration window) {
        String message = "window must be above 0 and at most PT1H, but was " + window;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> tracker.snapshot(window))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tracker.latency(window))
                .withMessage(message);
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
