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
import org.jspecify.annotations.Nullable;

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
    private final Queue<Change> changes = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean isLookPlanned = new AtomicBoolean();
    private final AtomicInteger looksSoon = new AtomicInteger();

    /** There is no JMX in this JVM: nobody waits for it any more. */
    private volatile boolean isOff;

    /** Made when the server is there; the housekeeper's thread alone asks for it. */
    private @Nullable CacheBeans beans;

    /** A tracker that came or went; in their order, as one may go and another come under the same name. */
    private record Change(CacheId id, CacheStatisticsTracker tracker, boolean isRemoval) {}

    PlatformBeans(Housekeeper housekeeper, Console console) {
        this.housekeeper = housekeeper;
        this.console = console;
    }

    /** Called while a class is loaded. */
    @Override
    public void added(CacheId id, CacheStatisticsTracker tracker) {
        if (!isOff) {
            changes.add(new Change(id, tracker, false));
            lookAfter(AT_ONCE);
        }
    }

    @Override
    public void removed(CacheId id, CacheStatisticsTracker tracker) {
        boolean neverCame = changes.remove(new Change(id, tracker, false));
        if (!neverCame && !isOff) {
            changes.add(new Change(id, tracker, true));
            lookAfter(AT_ONCE);
        }
    }

    /** Called while the class of MBean servers is loaded. */
    void serverIsBeingMade() {
        looksSoon.set(LOOKS_WHILE_A_SERVER_IS_MADE);
        housekeeper.doAfter(SOON, this);
    }

    /** Registers and unregisters whoever is waiting, or puts it off. */
    @Override
    public void run() throws JMException {
        isLookPlanned.set(false);
        if (changes.isEmpty()) {
            return;
        }
        try {
            registerOrWait(PlatformServer.ifMade());
        } catch (NoClassDefFoundError e) {
            giveUp(e);
        }
    }

    private void giveUp(NoClassDefFoundError error) {
        boolean hasJmx = ModuleLayer.boot().findModule("java.management").isPresent();
        if (!isOff) {
            console.warn(
                    hasJmx
                            ? "JMX does not work in this JVM: caches are counted, but not shown over it: " + error
                            : "this Java runtime has no module java.management: caches are counted, but not shown over"
                                    + " JMX");
        }
        isOff = true;
        changes.clear();
    }

    private void registerOrWait(Optional<MBeanServer> server) {
        if (server.isPresent()) {
            CacheBeans known = beans != null ? beans : new CacheBeans(server.get());
            beans = known;
            bring(known);
        } else {
            lookAfter(looksSoon.getAndDecrement() > 0 ? SOON : LATER);
        }
    }

    private void bring(CacheBeans beans) {
        for (Change next = changes.poll(); next != null; next = changes.poll()) {
            if (next.isRemoval()) {
                beans.unregister(next.id());
            } else {
                beans.register(next.id(), next.tracker());
            }
        }
    }

    /** However many ask for it, the next look is one. */
    private void lookAfter(Duration delay) {
        if (isLookPlanned.compareAndSet(false, true)) {
            housekeeper.doAfter(delay, this);
        }
    }
}
