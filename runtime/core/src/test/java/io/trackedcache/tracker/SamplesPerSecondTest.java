package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Some lookups a second are timed, on a clock that the test moves; which ones is as a share of all would have them. */
class SamplesPerSecondTest {
    private static final int PER_SECOND = 16;

    private final ManualClock clock = new ManualClock();
    private final CacheStatisticsTracker tracker = new CacheStatisticsTracker(TrackerSettings.DEFAULTS, clock);

    /** The first lookups tell the rate. */
    @BeforeEach
    void knowTheRate() {
        second(1000);
    }

    /** Looks up so many times in a second, and returns how many of these lookups were timed. */
    private int second(int lookups) {
        return second(lookups, 0)[0];
    }

    /** Returns how many lookups were timed, and how many of the first ones, which are slow. */
    private int[] second(int lookups, int slowOnes) {
        int timed = 0;
        int slowTimed = 0;
        for (int lookup = 0; lookup < lookups; lookup++) {
            if (tracker.isTimed()) {
                timed++;
                slowTimed += lookup < slowOnes ? 1 : 0;
            }
            tracker.recordHit();
        }
        clock.advance(Duration.ofSeconds(1));
        tracker.advanceWindows();
        return new int[] {timed, slowTimed};
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1000, 100_000})
    void steadyRateHasAboutSoManyASecondTimed(int rate) {
        for (int i = 0; i < 60; i++) {
            second(rate);
        }
        int timed = 0;
        for (int i = 0; i < 100; i++) {
            timed += second(rate);
        }

        assertThat(timed).isBetween(100 * PER_SECOND / 2, 100 * PER_SECOND * 3 / 2);
    }

    @Test
    void slowCacheHasEachOfItsLookupsTimed() {
        for (int i = 0; i < 60; i++) {
            second(5);
        }

        assertThat(second(5)).isEqualTo(5);
        assertThat(second(16)).isEqualTo(16);
    }

    /** After a pause the share is one; the first lookups lower it, before the rate is known. */
    @Test
    void suddenBurstIsNotTimedForLong() {
        for (int i = 0; i < 300; i++) {
            second(0);
        }

        assertThat(second(10_000_000)).isBetween(1024, 16 * 512);
        assertThat(second(10_000_000)).isBetween(1, 64);
    }

    /** As with a program that ends within a second: its first lookups are slow, and few. */
    @Test
    void burstThatIsOverBeforeItsRateIsKnownShowsItsUsualLookups() {
        CacheStatisticsTracker brief = new CacheStatisticsTracker(TrackerSettings.DEFAULTS, clock);
        for (int lookup = 0; lookup < 1_000_000; lookup++) {
            if (brief.isTimed()) {
                brief.recordLatencyNanos(lookup < 50_000 ? 5000 : 50);
            }
            brief.recordHit();
        }

        assertThat(brief.latency().orElseThrow().samples()).isGreaterThan(500);
        assertThat(brief.latency().orElseThrow().p90()).isEqualTo(Duration.ofNanos(50));
    }

    /** Timing the next lookup at a random time would select the slow first one of each burst nearly always. */
    @ParameterizedTest
    @CsvSource({"2", "5"})
    void burstsAreTimedEvenlyAlthoughPausesAreLonger(int every) {
        int timed = 0;
        int slow = 0;
        for (int i = 0; i < 3000; i++) {
            int[] found = second(i % every == 0 ? 2000 : 0, 200);
            timed += i < 10 ? 0 : found[0];
            slow += i < 10 ? 0 : found[1];
        }

        assertThat((double) slow / timed).isBetween(0.07, 0.15);
    }

    /** A second of fast lookups and one of slow ones: the fast ones are most lookups, so they are most samples. */
    @Test
    void twoSpeedsThatAlternateAreTimedByTheirLookupsAndNotByTheirTime() {
        int fast = 0;
        int slow = 0;
        for (int i = 0; i < 2000; i++) {
            fast += second(10_000);
            slow += second(500);
        }

        assertThat((double) slow / (fast + slow)).isBetween(0.03, 0.07);
    }

    @Test
    void noneASecondTimesNone() {
        CacheStatisticsTracker none =
                new CacheStatisticsTracker(TrackerSettings.DEFAULTS.withLatencySamplesPerSecond(0), clock);
        for (int i = 0; i < 1000; i++) {
            assertThat(none.isTimed()).isFalse();
            none.recordHit();
        }
    }

    @Test
    void clockThatStandsStillChangesNothing() {
        for (int i = 0; i < 100; i++) {
            tracker.advanceWindows();
        }

        assertThat(second(1000)).isLessThan(64);
    }

    @Test
    void shareAndSomeASecondExcludeEachOther() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrackerSettings(
                        TrackerSettings.NO_COST,
                        0,
                        EventsMode.NOTABLE,
                        0.5,
                        16,
                        TrackerSettings.DEFAULTS.windows(),
                        true,
                        Duration.ofMinutes(1)))
                .withMessage("latencySampling and latencySamplesPerSecond exclude each other, but were 0.5 and 16; one"
                        + " must be 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrackerSettings.DEFAULTS.withLatencySamplesPerSecond(-1))
                .withMessage("latencySamplesPerSecond must be 0 or more, but was -1");
    }
}
