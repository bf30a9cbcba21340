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

    /** Looks up, with three hits per miss, and returns how many lookups were timed. */
    private static int timedOf(int lookups, CacheStatisticsTracker tracker) {
        int timed = 0;
        for (int lookup = 0; lookup < lookups; lookup++) {
            timed += isTimed(lookup % 4 != 0, tracker) ? 1 : 0;
        }
        return timed;
    }

    private static boolean isTimed(boolean isHit, CacheStatisticsTracker tracker) {
        boolean isTimed = tracker.isTimed();
        if (isHit) {
            tracker.recordHit();
        } else {
            tracker.recordMiss();
        }
        return isTimed;
    }

    /** Five standard deviations of a fair draw. */
    private static void assertFair(int drawn, int draws, double rate) {
        double tolerance = 5 * Math.sqrt(draws * rate * (1 - rate));
        assertThat((double) drawn).isBetween(draws * rate - tolerance, draws * rate + tolerance);
    }

    @Test
    void rateOfZeroTimesNoLookup() {
        assertThat(timedOf(LOOKUPS, sampling(0))).isZero();
    }

    @Test
    void rateOfOneTimesEveryLookup() {
        assertThat(timedOf(LOOKUPS, sampling(1))).isEqualTo(LOOKUPS);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, Double.MIN_VALUE})
    void rateNextToZeroTimesTheFirstLookupAloneInPractice(double rate) {
        assertThat(timedOf(LOOKUPS, sampling(rate))).isOne();
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
        assertFair(timedOf(LOOKUPS, sampling(rate)), LOOKUPS, rate);
    }

    @Test
    void rateSelectsAboutThatShareOfTheLookupsOfAllThreads() throws Exception {
        CacheStatisticsTracker tracker = sampling(0.5);
        List<FutureTask<Integer>> tasks = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            FutureTask<Integer> task = new FutureTask<>(() -> timedOf(LOOKUPS, tracker));
            tasks.add(task);
            new Thread(task).start();
        }

        int timed = 0;
        for (FutureTask<Integer> task : tasks) {
            timed += task.get();
        }
        assertFair(timed, 8 * LOOKUPS, 0.5);
    }

    /** Lookups that end on other threads than they began on are timed like others. */
    @Test
    void lookupsAreTimedWhicheverThreadCountsThem() throws Exception {
        CacheStatisticsTracker tracker = sampling(0.25);
        int timed = 0;
        for (int round = 0; round < 20; round++) {
            for (int lookup = 0; lookup < LOOKUPS / 20; lookup++) {
                timed += tracker.isTimed() ? 1 : 0;
            }
            Thread counting = new Thread(() -> {
                for (int lookup = 0; lookup < LOOKUPS / 20; lookup++) {
                    tracker.recordHit();
                }
            });
            counting.start();
            counting.join();
        }

        assertThat(timed).isBetween(LOOKUPS / 5, LOOKUPS / 4);
    }

    @Test
    void eachCacheTimesOtherLookups() {
        assertThat(drawnWith(1)).isNotEqualTo(drawnWith(Seeds.mixed(1)));
        assertThat(drawnWith(Seeds.next())).isNotEqualTo(drawnWith(Seeds.next()));
        assertThat(drawnWith(7)).as("a seed decides").isEqualTo(drawnWith(7)).hasSizeGreaterThan(20);
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

    private static List<Integer> drawnWith(long seed) {
        LookupNeeds needs = new LookupNeeds();
        Sampling sampling = Sampling.of(TrackerSettings.DEFAULTS.withLatencySampling(1.0 / 64), needs, 0);
        assertThat(needs.takeTiming()).as("the first lookup").isTrue();
        List<Integer> drawn = new ArrayList<>();
        for (int lookup = 0; lookup < 3200; lookup++) {
            sampling.draw(lookup, seed);
            if (needs.takeTiming()) {
                drawn.add(lookup);
            }
        }
        return drawn;
    }

    /** An application that alternates between hits and misses has both of them timed. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 64, 89, 144, 1000})
    void everyPlaceInARepeatingPatternOfLookupsIsTimedEquallyOften(int period) {
        CacheStatisticsTracker tracker = sampling(1.0 / 64);
        int[] timed = new int[period];
        for (int lookup = 0; lookup < period * LOOKUPS / 4; lookup++) {
            timed[lookup % period] += isTimed(lookup % period != 0, tracker) ? 1 : 0;
        }

        for (int place : timed) {
            assertFair(place, LOOKUPS / 4, 1.0 / 64);
        }
    }

    /** Counting comes at the exit: the next lookup to begin is the outer one each time. */
    @Test
    void lookupsWithinLookupsOfTheSameCacheAreTimedTooInASmallShare() {
        CacheStatisticsTracker tracker = sampling(1.0 / 1000);
        int inner = 0;
        int outer = 0;
        for (int lookup = 0; lookup < 20 * LOOKUPS; lookup++) {
            outer += tracker.isTimed() ? 1 : 0;
            inner += isTimed(true, tracker) ? 1 : 0;
            tracker.recordHit();
        }

        assertThat(inner).isGreaterThan(outer / 2);
        assertThat(outer).isGreaterThan(inner / 2);
    }

    /** Code that only records never takes a timing. */
    @Test
    void recordingWithoutTimingCostsNoMoreInTheLongRun() {
        CacheStatisticsTracker tracker = sampling(0.9);
        for (int lookup = 0; lookup < 20 * LOOKUPS; lookup++) {
            tracker.recordHit();
        }

        assertThat(tracker.isTimed()).isTrue();
        assertThat(tracker.cacheHits()).isEqualTo(20 * LOOKUPS);
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
    void askingCountsNothing() {
        CacheStatisticsTracker tracker = sampling(1);
        assertThat(tracker.isTimed()).isTrue();

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
        assertThat(sampling(0.25).settings().latencySamplesPerSecond()).isZero();
        assertThat(new CacheStatisticsTracker().settings().latencySampling()).isZero();
        assertThat(new CacheStatisticsTracker().settings().latencySamplesPerSecond())
                .isEqualTo(16);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void rateOutsideOfZeroToOneIsRefused(double rate) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrackerSettings.DEFAULTS.withLatencySampling(rate))
                .withMessage("latencySampling must be from 0 to 1, but was " + rate);
    }
}
