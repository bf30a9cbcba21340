package io.trackedcache.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Times that a program measures by hand. */
class TimingTest {
    private static final Duration MILLI = Duration.ofMillis(1);

    private final ManualClock clock = new ManualClock();
    private final CacheStatisticsTracker tracker = new CacheStatisticsTracker(TrackerSettings.DEFAULTS, clock);

    private static LatencyStatistics once(Duration time) {
        return new LatencyStatistics(1, time, time, time, time, time, time);
    }

    @Test
    @SuppressWarnings("try") // The second call of close is what is tested.
    void blockIsTimedOnceWhateverItsOutcome() {
        assertThatThrownBy(() -> {
                    try (var timing = tracker.time()) {
                        clock.advance(MILLI);
                        timing.close();
                        clock.advance(MILLI);
                        throw new IllegalStateException("no such user");
                    }
                })
                .hasMessage("no such user");

        assertThat(tracker.latency()).contains(once(MILLI));
    }

    @Test
    void putsAndRemovalsHaveTimesOfTheirOwn() {
        tracker.recordPutLatency(MILLI);
        tracker.recordRemovalLatency(MILLI.multipliedBy(2));

        assertThat(tracker.latency()).isEmpty();
        assertThat(tracker.putLatency()).contains(once(MILLI));
        assertThat(tracker.removalLatency()).contains(once(MILLI.multipliedBy(2)));
        assertThat(tracker.snapshot().counts()).isEqualTo(CounterLedger.EMPTY);

        tracker.reset();
        assertThat(tracker.putLatency()).isEmpty();
        assertThat(tracker.removalLatency()).isEmpty();
    }

    /** The 95th percentile of two caches is that of all their samples; it is not between their own ones. */
    @Test
    void samplesOfTwoCachesAreMerged() {
        CacheStatisticsTracker other = new CacheStatisticsTracker(TrackerSettings.DEFAULTS, clock);
        LongStream.rangeClosed(1, 50).forEach(tracker::recordLatencyNanos);
        LongStream.rangeClosed(51, 100).forEach(other::recordLatencyNanos);

        long[] all = LongStream.concat(LongStream.of(other.latencySamples()), LongStream.of(tracker.latencySamples()))
                .toArray();

        assertThat(LatencyStatistics.of(all)).hasValueSatisfying(merged -> {
            assertThat(merged.p50()).isEqualTo(Duration.ofNanos(50));
            assertThat(merged.p95()).isEqualTo(Duration.ofNanos(95));
            assertThat(merged.max()).isEqualTo(Duration.ofNanos(100));
        });
        assertThat(LatencyStatistics.of(new long[0])).isEmpty();
    }
}
