package io.trackedcache.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.CounterLedger;
import io.trackedcache.tracker.TrackerClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RegistryMaintenanceTest {
    private static final CounterLedger FAULTY = new CounterLedger(60, 35, 0, 0, 100, 0, 0, 0);

    private long nanos;
    private final TrackerClock clock = new TrackerClock() {
        @Override
        public long nanos() {
            return nanos;
        }

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }
    };

    /** A restored fault stays visible if healing is disabled; a check still finds and counts it. */
    @Test
    void checksEveryTrackerOncePerInterval() {
        TrackerRegistry registry = new TrackerRegistry(TestSettings.registry("heal.auto=false,heal.interval=60s"));
        CacheStatisticsTracker tracker = registry.tracker("users");
        RegistryMaintenance maintenance = new RegistryMaintenance(registry, clock);
        tracker.restore(FAULTY);

        runFor(59, maintenance);
        assertThat(tracker.snapshot().consistencyViolations()).isOne();
        runFor(1, maintenance);
        assertThat(tracker.snapshot().consistencyViolations()).isEqualTo(2);
        runFor(59, maintenance);
        assertThat(tracker.snapshot().consistencyViolations()).isEqualTo(2);
        runFor(1, maintenance);
        assertThat(tracker.snapshot().consistencyViolations()).isEqualTo(3);
        assertThat(tracker.totalQueries()).isEqualTo(100);
    }

    @Test
    void healsOnlyCachesWithHealingEnabled() {
        TrackerRegistry registry = new TrackerRegistry(
                TestSettings.registry("heal.auto=false,cache.healed.heal.auto=true,heal.interval=1s"));
        CacheStatisticsTracker left = registry.tracker("left");
        CacheStatisticsTracker healed = registry.tracker("healed");
        left.restore(FAULTY);
        healed.restore(FAULTY);

        runFor(1, new RegistryMaintenance(registry, clock));

        assertThat(left.totalQueries()).isEqualTo(100);
        assertThat(healed.totalQueries()).isEqualTo(95);
    }

    private void runFor(int seconds, RegistryMaintenance maintenance) {
        for (int second = 0; second < seconds; second++) {
            nanos += Duration.ofSeconds(1).toNanos();
            maintenance.run();
        }
    }
}
