package io.trackedcache.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.probe.outcome.Outcome;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.TrackerClock;
import io.trackedcache.tracker.TrackerSettings;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FollowersTest {
    private long nanos;
    private final CacheStatisticsTracker tracker =
            new CacheStatisticsTracker(TrackerSettings.DEFAULTS, new TrackerClock() {
                @Override
                public long nanos() {
                    return nanos;
                }

                @Override
                public Instant now() {
                    return Instant.EPOCH.plusNanos(nanos);
                }
            });
    private final Followers followers = new Followers(tracker);

    private long inFlight() {
        return tracker.gauges().lookupsInFlight();
    }

    @Test
    void areInFlightUntilTheyEnd() {
        for (int second = 0; second < 5; second++) {
            nanos = second * 60_000_000_000L;
            followers.add(0);
            followers.add(0);
        }
        assertThat(inFlight() + tracker.gauges().lookupsAbandoned()).isEqualTo(10);

        followers.endPending();

        assertThat(inFlight() + tracker.gauges().lookupsAbandoned()).isZero();
        followers.endPending();
        assertThat(inFlight()).isZero();
    }

    @Test
    void areRecordedAlike() {
        followers.add(0);
        followers.add(0);
        followers.add(0);

        followers.record(Outcome.EXPIRED, 0, false);

        assertThat(Counts.of(tracker)).isEqualTo("misses=3 expired=3 total=3");
    }

    @Test
    void thoseThatJoinedALoadHaveWaited() {
        followers.add(0);
        followers.add(0);
        followers.add(0);

        followers.record(Outcome.HIT, 0, true);

        assertThat(Counts.of(tracker)).isEqualTo("hits=3 total=3 waits=3");
    }

    @Test
    void timedOnesHaveALatencyEach() {
        for (int i = 1; i <= 2_000; i++) {
            followers.add(i % 2 == 0 ? 0 : 1_000);
        }

        followers.record(Outcome.HIT, 5_000, false);

        assertThat(tracker.latency().orElseThrow().samples()).isEqualTo(1_000);
        assertThat(tracker.latency().orElseThrow().max()).isEqualTo(java.time.Duration.ofNanos(4_000));
    }
}
