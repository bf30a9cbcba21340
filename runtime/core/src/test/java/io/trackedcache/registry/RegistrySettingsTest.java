package io.trackedcache.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.tracker.EventsMode;
import io.trackedcache.tracker.TrackerSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegistrySettingsTest {
    private static final CacheId USERS = new CacheId("default", "users");

    @Test
    void trackersOfARegistryWithoutSettingsHaveTheDefaultsOfATracker() {
        assertThat(RegistrySettings.DEFAULTS.trackerSettings(USERS)).isEqualTo(TrackerSettings.DEFAULTS.withoutCost());
    }

    @Test
    void registryWithoutSettingsHasAThousandCachesAndChecksThemEveryMinute() {
        assertThat(RegistrySettings.DEFAULTS.maxCaches()).isEqualTo(1000);
        assertThat(RegistrySettings.DEFAULTS.healInterval()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void everySettingReachesTheTrackersOfTheRegistry() {
        RegistrySettings settings = TestSettings.registry("cost.per-inference-usd=0.5,events.size=7,events.mode=all,"
                + "latency.sampling=1,windows=10s;20s,heal.auto=false,heal.interval=5s,"
                + "async.abandoned-after=9s");

        assertThat(new TrackerRegistry(settings).tracker("users").settings())
                .isEqualTo(new TrackerSettings(
                        "0.5",
                        7,
                        EventsMode.ALL,
                        1,
                        List.of(Duration.ofSeconds(10), Duration.ofSeconds(20)),
                        false,
                        Duration.ofSeconds(9)));
        assertThat(settings.healInterval()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void settingForOneCacheAppliesToThatCacheOnly() {
        TrackerRegistry registry =
                new TrackerRegistry(TestSettings.registry("events.size=7,cache.users.events.size=3"));

        assertThat(registry.tracker("users").settings().eventsSize()).isEqualTo(3);
        assertThat(registry.tracker("shop", "users").settings().eventsSize()).isEqualTo(3);
        assertThat(registry.tracker("orders").settings().eventsSize()).isEqualTo(7);
    }
}
