package io.trackedcache.start;

import io.trackedcache.config.Console;
import io.trackedcache.probe.Probes;
import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.RegistryListener;
import io.trackedcache.registry.RegistryMaintenance;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatisticsTracker;
import io.trackedcache.tracking.MethodBook;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** The task that maintains the trackers, from the first one on: it runs {@link RegistryMaintenance} every second. */
final class TrackerTask implements RegistryListener, Housekeeper.Task {
    private final RegistryMaintenance maintenance;
    private final MethodBook methods;
    private final Housekeeper housekeeper;
    private final Console console;
    private final AtomicBoolean hasBegun = new AtomicBoolean();

    TrackerTask(TrackerRegistry registry, MethodBook methods, Housekeeper housekeeper, Console console) {
        this.methods = methods;
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
    public void renamed(CacheId before, CacheId now, CacheStatisticsTracker tracker) {
        methods.rename(before.toString(), now.toString());
    }

    @Override
    public void ambiguous(CacheId simpleName, List<CacheId> caches) {
        console.warn("the name '" + simpleName + "' in annotations or rules of other classes may mean the caches "
                + caches + "; they count for the first one; write the full name of the cache instead");
    }

    @Override
    public void run() {
        maintenance.run();
        Probes.forgetTheGone();
    }
}
