package io.trackedcache.agent;

import io.trackedcache.jmx.CacheBeans;
import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.RegistryListener;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.management.JMException;
import javax.management.MBeanServer;

/** Brings each new tracker to the platform MBean server, from the housekeeper's thread and not before it is safe. */
final class PlatformBeans implements RegistryListener, Housekeeper.Chore {
    /** An application sets up its logging in the first lines of its main method, which may be in the woven class. */
    private static final Duration GRACE = Duration.ofMillis(300);

    private static final Duration NEXT_TRY = Duration.ofMillis(500);

    private final Housekeeper housekeeper;
    private final Queue<Newcomer> newcomers = new ConcurrentLinkedQueue<>();

    private record Newcomer(CacheId id, CacheStatisticsTracker tracker) {}

    PlatformBeans(Housekeeper housekeeper) {
        this.housekeeper = housekeeper;
    }

    /** Called while a class is loaded. */
    @Override
    public void added(CacheId id, CacheStatisticsTracker tracker) {
        newcomers.add(new Newcomer(id, tracker));
        housekeeper.doAfter(GRACE, this);
    }

    /** Registers whoever is waiting, or puts it off. */
    @Override
    public void run() throws JMException {
        if (newcomers.isEmpty()) {
            return;
        }
        Optional<MBeanServer> server = PlatformServer.ifSafe();
        if (server.isPresent()) {
            registerAt(new CacheBeans(server.get()));
        } else {
            housekeeper.doAfter(NEXT_TRY, this);
        }
    }

    private void registerAt(CacheBeans beans) {
        for (Newcomer next = newcomers.poll(); next != null; next = newcomers.poll()) {
            beans.register(next.id(), next.tracker());
        }
    }
}
