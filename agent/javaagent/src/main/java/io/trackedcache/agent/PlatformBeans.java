package io.trackedcache.agent;

import io.trackedcache.jmx.CacheBeans;
import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.RegistryListener;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Brings each new tracker to the platform MBean server, from the housekeeper's thread and not before it is safe. */
final class PlatformBeans implements RegistryListener {
    /** An application sets up its logging in the first lines of its main method, which may be in the woven class. */
    private static final Duration GRACE = Duration.ofMillis(300);

    private static final Duration NEXT_TRY = Duration.ofSeconds(1);

    private final Housekeeper housekeeper;
    private final LoggingGate gate;
    private final Queue<Newcomer> newcomers = new ConcurrentLinkedQueue<>();

    private record Newcomer(CacheId id, CacheStatisticsTracker tracker) {}

    PlatformBeans(Housekeeper housekeeper, LoggingGate gate) {
        this.housekeeper = housekeeper;
        this.gate = gate;
    }

    /** Called while a class is loaded. */
    @Override
    public void added(CacheId id, CacheStatisticsTracker tracker) {
        newcomers.add(new Newcomer(id, tracker));
        housekeeper.doAfter(GRACE, this::registerNewcomers);
    }

    private void registerNewcomers() {
        if (newcomers.isEmpty()) {
            return;
        }
        if (!gate.isOpen()) {
            housekeeper.doAfter(NEXT_TRY, this::registerNewcomers);
            return;
        }
        CacheBeans beans = new CacheBeans(ManagementFactory.getPlatformMBeanServer());
        for (Newcomer newcomer = newcomers.poll(); newcomer != null; newcomer = newcomers.poll()) {
            beans.register(newcomer.id(), newcomer.tracker());
        }
    }
}
