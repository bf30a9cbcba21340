package io.trackedcache.agent;

import io.trackedcache.jmx.CacheBeans;
import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.RegistryListener;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.management.JMException;
import javax.management.MBeanServer;

/**
 * Brings each new tracker to the platform MBean server once there is one, from the housekeeper's thread.
 *
 * <p>It looks whether there is one every now and then, and more often for a while when class loading shows that an
 * MBean server is being made: who connects with JConsole should find the beans at the first glance.
 */
final class PlatformBeans implements RegistryListener, Housekeeper.Chore {
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration SOON = Duration.ofMillis(20);
    private static final Duration LATER = Duration.ofMillis(500);
    private static final int LOOKS_WHILE_A_SERVER_IS_MADE = 100;

    private final Housekeeper housekeeper;
    private final Console console;
    private final Queue<Newcomer> newcomers = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean isLookPlanned = new AtomicBoolean();
    private final AtomicInteger looksSoon = new AtomicInteger();

    private record Newcomer(CacheId id, CacheStatisticsTracker tracker) {}

    PlatformBeans(Housekeeper housekeeper, Console console) {
        this.housekeeper = housekeeper;
        this.console = console;
    }

    /** Called while a class is loaded. */
    @Override
    public void added(CacheId id, CacheStatisticsTracker tracker) {
        newcomers.add(new Newcomer(id, tracker));
        lookAfter(AT_ONCE);
    }

    /** Called while the class of MBean servers is loaded. */
    void serverIsBeingMade() {
        looksSoon.set(LOOKS_WHILE_A_SERVER_IS_MADE);
        housekeeper.doAfter(SOON, this);
    }

    /** Registers whoever is waiting, or puts it off. */
    @Override
    public void run() throws JMException {
        isLookPlanned.set(false);
        if (newcomers.isEmpty()) {
            return;
        }
        try {
            registerOrWait(PlatformServer.ifMade());
        } catch (NoClassDefFoundError e) {
            newcomers.clear();
            console.warn("this Java runtime has no module java.management: caches are counted, but not shown over JMX");
        }
    }

    private void registerOrWait(Optional<MBeanServer> server) {
        if (server.isPresent()) {
            registerAt(new CacheBeans(server.get()));
        } else {
            lookAfter(looksSoon.getAndDecrement() > 0 ? SOON : LATER);
        }
    }

    private void registerAt(CacheBeans beans) {
        for (Newcomer next = newcomers.poll(); next != null; next = newcomers.poll()) {
            beans.register(next.id(), next.tracker());
        }
    }

    /** However many ask for it, the next look is one. */
    private void lookAfter(Duration delay) {
        if (isLookPlanned.compareAndSet(false, true)) {
            housekeeper.doAfter(delay, this);
        }
    }
}
