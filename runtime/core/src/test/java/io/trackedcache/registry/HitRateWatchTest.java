package io.trackedcache.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HitRateWatchTest {
    private final List<String> heard = new ArrayList<>();

    @Test
    void alertIsRaisedOnceWhenTheRateFallsAndOnceWhenItRecovers() {
        TrackerRegistry registry = registry("alert.hit-rate=0.5,alert.min-lookups=10");
        RegistryMaintenance maintenance = new RegistryMaintenance(registry);
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
                        "HIT_RATE_LOW users: hit rate 0.0 % has fallen below 50.0 % (10 lookups in the last … s)");

        users.recordHits(10);
        maintenance.run();
        maintenance.run();
        assertThat(heard)
                .hasSize(2)
                .last()
                .isEqualTo(
                        "HIT_RATE_RECOVERED users: hit rate 50.0 % is no longer below 50.0 % (20 lookups in the last … s)");
    }

    @Test
    void limitMayBeThatOfOneCache() {
        TrackerRegistry registry = registry("cache.users.alert.hit-rate=0.9,cache.users.alert.min-lookups=1");
        RegistryMaintenance maintenance = new RegistryMaintenance(registry);
        registry.tracker("users").recordMiss();
        registry.tracker("orders").recordMiss();

        maintenance.run();

        assertThat(heard).singleElement().asString().startsWith("HIT_RATE_LOW users: ");
    }

    @Test
    void windowIsAtMostTheLongestOne() {
        TrackerRegistry registry = registry("windows=10s,alert.hit-rate=0.9,alert.min-lookups=1,alert.window=1h");
        RegistryMaintenance maintenance = new RegistryMaintenance(registry);
        registry.tracker("users").recordMiss();

        maintenance.run();

        assertThat(heard).singleElement().asString().startsWith("HIT_RATE_LOW users: ");
    }

    @Test
    void removedCacheIsNoLongerWatched() {
        TrackerRegistry registry = registry("alert.hit-rate=0.9,alert.min-lookups=1");
        RegistryMaintenance maintenance = new RegistryMaintenance(registry);
        registry.tracker("users").recordMiss();
        registry.remove("default", "users");

        maintenance.run();

        assertThat(heard).isEmpty();
    }

    @Test
    void failingListenerStopsNoOther() {
        TrackerRegistry registry = new TrackerRegistry();
        registry.alerts().listen(alert -> {
            throw new IllegalStateException("from a test");
        });
        registry.alerts().listen(alert -> heard.add(alert.message()));

        registry.alerts().methodNotWoven("Users", "find is not counted");

        assertThat(heard).containsExactly("find is not counted");
    }

    private TrackerRegistry registry(String settings) {
        TrackerRegistry registry = new TrackerRegistry(TestSettings.registry(settings));
        registry.alerts()
                .listen(alert ->
                        heard.add(alert.kind() + " " + alert.message().replaceAll("the last \\d+ s", "the last … s")));
        return registry;
    }
}
