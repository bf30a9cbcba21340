package io.trackedcache.agent;

import io.trackedcache.config.Console;
import io.trackedcache.probe.Probes;
import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.RegistryListener;
import io.trackedcache.registry.RegistryMaintenance;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.concurrent.atomic.AtomicBoolean;

/** The task that maintains the trackers, from the first one on: it runs {@link RegistryMaintenance} every second. */
final class TrackerTask implements RegistryListener, Housekeeper.Task {
    private final RegistryMaintenance maintenance;
    private final Housekeeper housekeeper;
    private final Console console;
    private final AtomicBoolean hasBegun = new AtomicBoolean();

    TrackerTask(TrackerRegistry registry, Housekeeper housekeeper, Console console) {
        this.maintenance = new RegistryMaintenance(registry);
        this.housekeeper = housekeeper;
        this.console = console;
    }

    /** Schedules the task at the first call. Called during class loading. */
    @Override
    public void added(CacheId id, CacheStatisticsTracker tracker) {
        if (hasBegun.compareAndSet(false, true)) {
            housekeeper.runEvery(RegistryMaintenance.INTERVAL, RegistryMaintenance.INTERVAL, this);
        }
    }

    @Override
    public void overflowed(CacheId id, int maxCaches) {
        console.warn("there are more than max-caches=" + maxCaches + " caches: '" + id
                + "' and all further ones are counted together as '" + TrackerRegistry.OVERFLOW
                + "'; raise max-caches to count them separately");
    }

    @Override
    public void run() {
        maintenance.run();
        Probes.forgetTheGone();
    }
}
