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
            followers.add(false);
            followers.add(false);
        }
        assertThat(inFlight() + tracker.gauges().lookupsAbandoned()).isEqualTo(10);

        followers.endPending();

        assertThat(inFlight() + tracker.gauges().lookupsAbandoned()).isZero();
        followers.endPending();
        assertThat(inFlight()).isZero();
    }

    @Test
    void areRecordedAlike() {
        followers.add(false);
        followers.add(false);
        followers.add(false);

        followers.record(Outcome.EXPIRED);

        assertThat(Counts.of(tracker)).isEqualTo("misses=3 expired=3 total=3");
    }

    @Test
    void thoseThatJoinedALoadHaveWaited() {
        followers.add(true);
        followers.add(false);
        followers.add(true);

        followers.record(Outcome.HIT);

        assertThat(Counts.of(tracker)).isEqualTo("hits=3 total=3 waits=2");
    }
}
