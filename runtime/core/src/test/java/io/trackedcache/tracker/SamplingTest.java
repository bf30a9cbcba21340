package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lookups are timed; counts are never sampled. */
class SamplingTest {
    private static final int LOOKUPS = 64_000;

    private static CacheStatisticsTracker sampling(double rate) {
        return new CacheStatisticsTracker(TrackerSettings.DEFAULTS.withLatencySampling(rate));
    }

    private static int drawnOf(int lookups, CacheStatisticsTracker tracker) {
        int drawn = 0;
        for (int lookup = 0; lookup < lookups; lookup++) {
            drawn += tracker.isTimed() ? 1 : 0;
        }
        return drawn;
    }

    /** Five standard deviations of a fair draw. */
    private static void assertFair(int drawn, int draws, double rate) {
        double tolerance = 5 * Math.sqrt(draws * rate * (1 - rate));
        assertThat((double) drawn).isBetween(draws * rate - tolerance, draws * rate + tolerance);
    }

    @Test
    void rateOfZeroTimesNoLookup() {
        assertThat(drawnOf(LOOKUPS, sampling(0))).isZero();
    }

    @Test
    void rateOfOneTimesEveryLookup() {
        assertThat(drawnOf(LOOKUPS, sampling(1))).isEqualTo(LOOKUPS);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, Double.MIN_VALUE})
    void rateNextToZeroTimesTheFirstLookupAloneInPractice(double rate) {
        assertThat(drawnOf(LOOKUPS, sampling(rate))).isOne();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1.0 / 64, 1})
    void firstLookupOfACacheIsAlwaysTimed(double rate) {
        for (int cache = 0; cache < 100; cache++) {
            assertThat(sampling(rate).isTimed()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.0 / 64, 0.1, 0.5, 0.9})
    void rateSelectsAboutThatShareOfTheLookups(double rate) {
        assertFair(drawnOf(LOOKUPS, sampling(rate)), LOOKUPS, rate);
    }

    @Test
    void rateSelectsAboutThatShareOnEveryThread() throws Exception {
        CacheStatisticsTracker tracker = sampling(1.0 / 64);
        List<FutureTask<Integer>> tasks = new ArrayList<>();
        for (int thread = 0; thread < 32; thread++) {
            FutureTask<Integer> task = new FutureTask<>(() -> drawnOf(LOOKUPS, tracker));
            tasks.add(task);
            new Thread(task).start();
        }

        for (FutureTask<Integer> task : tasks) {
            // Threads on one stripe may draw at the same time, and both get the same number.
            assertThat(task.get()).isBetween(LOOKUPS / 64 / 2, LOOKUPS / 64 * 2);
        }
    }

    @Test
    void eachCacheTimesOtherLookups() {
        assertThat(firstDrawnOf(new StripedCounts(1))).isNotEqualTo(firstDrawnOf(new StripedCounts(2)));
        assertThat(firstDrawnOf(new StripedCounts())).isNotEqualTo(firstDrawnOf(new StripedCounts()));
        assertThat(firstDrawnOf(new StripedCounts(7)))
                .as("a seed decides")
                .isEqualTo(firstDrawnOf(new StripedCounts(7)))
                .hasSizeGreaterThan(20);
    }

    /** The seed of a JVM comes from its clocks. */
    @Test
    void seedsOfConsecutiveTimesHaveNothingInCommon() {
        long bitsThatDiffer = 0;
        for (long time = 0; time < 1000; time++) {
            bitsThatDiffer += Long.bitCount(Seeds.mixed(time) ^ Seeds.mixed(time + 1));
        }

        assertThat(bitsThatDiffer / 1000.0).isBetween(30.0, 34.0);
    }

    private static List<Integer> firstDrawnOf(StripedCounts counts) {
        List<Integer> drawn = new ArrayList<>();
        for (int lookup = 0; lookup < 3200; lookup++) {
            if (counts.isDrawn(Long.MAX_VALUE / 64)) {
                drawn.add(lookup);
            }
        }
        return drawn;
    }

    /** An application that alternates between hits and misses has both of them timed. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 64})
    void everyPlaceInARepeatingPatternOfLookupsIsTimedEquallyOften(int period) {
        CacheStatisticsTracker tracker = sampling(1.0 / 64);
        int[] drawn = new int[period];
        for (int lookup = 0; lookup < period * LOOKUPS; lookup++) {
            drawn[lookup % period] += tracker.isTimed() ? 1 : 0;
        }

        for (int place : drawn) {
            assertFair(place, LOOKUPS, 1.0 / 64);
        }
    }

    @Test
    void countsAreNotSampledWhateverTheRate() {
        CacheStatisticsTracker tracker = sampling(0);
        for (int lookup = 0; lookup < LOOKUPS; lookup++) {
            if (lookup % 4 == 0) {
                tracker.recordMiss();
            } else {
                tracker.recordHit();
            }
        }

        assertThat(tracker.ledger()).isEqualTo(new CounterLedger(LOOKUPS / 4 * 3, LOOKUPS / 4, 0, 0, LOOKUPS, 0, 0, 0));
    }

    @Test
    void drawingCountsNothing() {
        CacheStatisticsTracker tracker = sampling(0.5);
        assertThat(drawnOf(LOOKUPS, tracker)).isPositive();

        assertThat(tracker.ledger()).isEqualTo(CounterLedger.EMPTY);
        assertThat(tracker.lifetime().counts()).isEqualTo(CounterLedger.EMPTY);
        assertThat(tracker.snapshot(Duration.ofHours(1)).counts()).isEqualTo(CounterLedger.EMPTY);
        assertThat(tracker.latency()).isEmpty();
    }

    /** The draw selects the lookup; recording its latency does not draw again. */
    @Test
    void everyRecordedLatencyIsKeptWhateverTheRate() {
        CacheStatisticsTracker tracker = sampling(0);
        tracker.recordLatency(Duration.ofMillis(3));

        assertThat(tracker.latency()).map(LatencyStatistics::samples).contains(1L);
    }

    @Test
    void rateCanBeReadFromTheSettings() {
        assertThat(sampling(0.25).settings().latencySampling()).isEqualTo(0.25);
        assertThat(new CacheStatisticsTracker().settings().latencySampling()).isEqualTo(1.0 / 64);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void rateOutsideOfZeroToOneIsRefused(double rate) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrackerSettings.DEFAULTS.withLatencySampling(rate))
                .withMessage("latencySampling must be from 0 to 1, but was " + rate);
    }
}
