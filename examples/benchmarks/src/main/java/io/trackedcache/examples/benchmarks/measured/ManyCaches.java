package io.trackedcache.examples.benchmarks.measured;

import io.trackedcache.config.SettingSources;
import io.trackedcache.config.Settings;
import io.trackedcache.registry.RegistryMaintenance;
import io.trackedcache.registry.RegistrySettings;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;

/** A registry with very many caches. */
final class ManyCaches {
    static final int COUNT = 10_000;

    private final Collection<CacheStatisticsTracker> trackers;
    private final RegistryMaintenance maintenance;

    ManyCaches(Duration healInterval) {
        TrackerRegistry registry = new TrackerRegistry(settings(healInterval));
        for (int i = 0; i < COUNT; i++) {
            registry.tracker("cache-" + i);
        }
        this.trackers = registry.all().values();
        this.maintenance = new RegistryMaintenance(registry);
        if (trackers.size() != COUNT) {
            throw new IllegalStateException(COUNT + " caches were asked for, but there are " + trackers.size());
        }
    }

    private static RegistrySettings settings(Duration healInterval) {
        String arguments = "max-caches=" + COUNT + ",heal.interval=" + healInterval.toSeconds() + "s";
        return RegistrySettings.from(Settings.resolve(new SettingSources(arguments, Map.of(), Map.of())));
    }

    void maintenance() {
        maintenance.run();
    }

    void recordOneHitEach() {
        for (CacheStatisticsTracker tracker : trackers) {
            tracker.recordHit();
        }
    }
}
