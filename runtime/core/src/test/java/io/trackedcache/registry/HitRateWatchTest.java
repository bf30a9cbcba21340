package io.trackedcache.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracker.TrackerClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HitRateWatchTest {
    private final List<String> heard = new ArrayList<>();
    private final Time time = new Time();

    /** A clock that stands still until a test advances it. */
    private static final class Time implements TrackerClock {
        private long nanos;

        void pass(Duration duration) {
            nanos += duration.toNanos();
        }

        @Override
        public long nanos() {
            return nanos;
        }

        @Override
        public Instant now() {
            return Instant.EPOCH.plusNanos(nanos);
        }
    }

    @Test
    void alertIsRaisedOnceWhenTheRateFallsAndOnceWhenItRecovers() {
        TrackerRegistry registry = registry("alert.hit-rate=0.5,alert.min-lookups=10,alert.warm-up=0s");
        RegistryMaintenance maintenance = new RegistryMaintenance(registry, time);
        CacheStatisticsTracker users = registry.tracker("users");
        maintenance.run();

        users.recordMisses(9);
        maintenance.run();
        assertThat(heard).isEmpty();

        users.recordMisses(1);
        maintenance.run();
        maintenance.run();
        assertThat(heard)
                .containsExactly(
                        "HIT_RATE_LOW users: hit rate 0.0 % has fallen below 50.0 % (10 lookups in the last 0 s)");

        users.recordHits(10);
        maintenance.run();
        maintenance.run();
        assertThat(heard)
                .hasSize(2)
                .last()
                .isEqualTo(
                        "HIT_RATE_RECOVERED users: hit rate 50.0 % is no longer below 50.0 % (20 lookups in the last 0 s)");
    }

    @Test
    void alertIsClosedWhenTrafficStops() {
        TrackerRegistry registry = registry("alert.hit-rate=0.5,alert.min-lookups=10,alert.warm-up=0s,alert.window=1m");
        RegistryMaintenance maintenance = new RegistryMaintenance(registry, time);
        CacheStatisticsTracker users = registry.tracker("users");
        users.recordMisses(10);
        maintenance.run();
        assertThat(registry.activeAlerts())
                .singleElement()
                .extracting(Alert::kind, Alert::cache)
                .containsExactly(Alert.Kind.HIT_RATE_LOW, new CacheId("default", "users"));

        for (int second = 0; second < 120; second++) {
            runAfterASecond(maintenance);
        }

        assertThat(registry.activeAlerts()).isEmpty();
        assertThat(heard)
                .hasSize(2)
                .last()
                .asString()
                .startsWith("HIT_RATE_RECOVERED users: hit rate is no longer judged: 0 lookups in the last ")
                .endsWith(" s, fewer than alert.min-lookups=10");

        users.recordMisses(10);
        maintenance.run();
        assertThat(registry.activeAlerts()).as("it may fall again").hasSize(1);
    }

    /** A cache that has just started is empty, so its first lookups miss: at most two windows are waited for. */
    @Test
    void coldStartRaisesNoAlert() {
        TrackerRegistry registry = registry("alert.hit-rate=0.5,alert.min-lookups=1");
        RegistryMaintenance maintenance = new RegistryMaintenance(registry, time);
        CacheStatisticsTracker warm = registry.tracker("warm");
        CacheStatisticsTracker bad = registry.tracker("bad");
        warm.recordMisses(30);
        bad.recordMisses(30);
        for (int second = 1; second < 600; second++) {
            runAfterASecond(maintenance);
            warm.recordHit();
            bad.recordMiss();
        }
        assertThat(heard).isEmpty();

        runAfterASecond(maintenance);
        assertThat(heard)
                .containsExactly(
                        "HIT_RATE_LOW bad: hit rate 0.0 % has fallen below 50.0 % (300 lookups in the last 300 s)");
    }

    private void runAfterASecond(RegistryMaintenance maintenance) {
        time.pass(Duration.ofSeconds(1));
        maintenance.run();
    }

    /** A reset makes no cache cold. */
    @Test
    void resetStartsNoWarmUp() {
        TrackerRegistry registry = registry("alert.hit-rate=0.5,alert.min-lookups=1,alert.warm-up=60s");
        RegistryMaintenance maintenance = new RegistryMaintenance(registry, time);
        CacheStatisticsTracker users = registry.tracker("users");
        time.pass(Duration.ofSeconds(60));
        users.reset();
        users.recordMiss();

        maintenance.run();

        assertThat(heard).singleElement().asString().startsWith("HIT_RATE_LOW users: ");
    }

    @Test
    void limitMayBeThatOfOneCache() {
        TrackerRegistry registry =
                registry("cache.users.alert.hit-rate=0.9,cache.users.alert.min-lookups=1,cache.users.alert.warm-up=0s");
        RegistryMaintenance maintenance = new RegistryMaintenance(registry, time);
        registry.tracker("users").recordMiss();
        registry.tracker("orders").recordMiss();

        maintenance.run();

        assertThat(heard).singleElement().asString().startsWith("HIT_RATE_LOW users: ");
    }

    @Test
    void windowIsAtMostTheLongestOne() {
        TrackerRegistry registry =
                registry("windows=10s,alert.hit-rate=0.9,alert.min-lookups=1,alert.window=1h,alert.warm-up=0s");
        RegistryMaintenance maintenance = new RegistryMaintenance(registry, time);
        registry.tracker("users").recordMiss();

        maintenance.run();

        assertThat(heard).singleElement().asString().startsWith("HIT_RATE_LOW users: ");
    }

    @Test
    void removedCacheIsNoLongerWatched() {
        TrackerRegistry registry = registry("alert.hit-rate=0.9,alert.min-lookups=1,alert.warm-up=0s");
        RegistryMaintenance maintenance = new RegistryMaintenance(registry, time);
        registry.tracker("users").recordMiss();
        registry.remove("default", "users");

        maintenance.run();

        assertThat(heard).isEmpty();
    }

    private TrackerRegistry registry(String settings) {
        TrackerRegistry registry = new TrackerRegistry(TestSettings.registry(settings), time);
        registry.alerts().listen(alert -> heard.add(alert.kind() + " " + alert.message()));
        return registry;
    }
}
