package io.trackedcache.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.tracker.EventsMode;
import io.trackedcache.tracker.TrackerSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                        0,
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

    @ParameterizedTest
    @CsvSource({
        "'', 0, 16",
        "latency.samples-per-second=5, 0, 5",
        "latency.samples-per-second=0, 0, 0",
        "latency.sampling=0.25, 0.25, 0",
        "latency.sampling=0, 0, 0",
        "'latency.sampling=0.25,latency.samples-per-second=5', 0.25, 0",
        "'latency.sampling=0.25,cache.users.latency.samples-per-second=5', 0, 5",
        "'latency.samples-per-second=5,cache.users.latency.sampling=0.25', 0.25, 0",
        "'latency.sampling=0.25,cache.users.latency.sampling=', 0, 16",
        "'cache.users.latency.sampling=0.5,cache.users.latency.samples-per-second=5', 0.5, 0",
        "'latency.sampling=0.25,cache.orders.latency.samples-per-second=5', 0.25, 0",
    })
    void shareOrSomeASecondAreTimedAsTheClosestSettingSays(String text, double share, int perSecond) {
        TrackerSettings settings = new TrackerRegistry(TestSettings.registry(text))
                .tracker("users")
                .settings();

        assertThat(settings.latencySampling()).isEqualTo(share);
        assertThat(settings.latencySamplesPerSecond()).isEqualTo(perSecond);
    }
}
