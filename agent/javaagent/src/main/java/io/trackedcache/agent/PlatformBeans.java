package io.trackedcache.agent;

import io.trackedcache.jmx.AgentFacts;
import io.trackedcache.jmx.JmxView;
import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.RegistryListener;
import io.trackedcache.registry.TrackerRegistry;
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
 * Brings the agent and each new tracker to the platform MBean server once there is one, from the housekeeper's thread.
 *
 * <p>It looks whether there is one every now and then, and more often for a while when class loading shows that an
 * MBean server is being made: who connects with JConsole should find the beans at the first glance.
 */
final class PlatformBeans implements RegistryListener, Housekeeper.Chore {
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration SOON = Duration.ofMillis(20);
    private static final Duration LATER = Duration.ofMillis(500);
    private static final int LOOKS_WHILE_A_SERVER_IS_MADE = 100;

    private final TrackerRegistry registry;
    private final AgentFacts agent;
    private final Housekeeper housekeeper;
    private final Console console;
    private final Queue<Change> changes = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean isLookPlanned = new AtomicBoolean();
    private final AtomicInteger looksSoon = new AtomicInteger();

    /** Where nobody needs a server, nobody is asked whether there is one. */
    private volatile boolean isServerExpected;

    /** There is no JMX in this JVM: nobody waits for it any more. */
    private volatile boolean isOff;

    /** Made when the server is there; the housekeeper's thread alone asks for it. */
    private @Nullable JmxView view;

    /** A tracker that came or went; in their order, as one may go and another come under the same name. */
    private record Change(CacheId id, CacheStatisticsTracker tracker, boolean isRemoval) {}

    PlatformBeans(TrackerRegistry registry, AgentFacts agent, Housekeeper housekeeper, Console console) {
        this.registry = registry;
        this.agent = agent;
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
        isServerExpected = true;
        looksSoon.set(LOOKS_WHILE_A_SERVER_IS_MADE);
        housekeeper.doAfter(SOON, this);
    }

    /** There may have been a server for long. */
    void lookNow() {
        isServerExpected = true;
        lookAfter(AT_ONCE);
    }

    /** Registers and unregisters whoever is waiting, or puts it off. */
    @Override
    public void run() throws JMException {
        isLookPlanned.set(false);
        boolean isAgentShown = view != null;
        if (changes.isEmpty() && (isAgentShown || !isServerExpected)) {
            return;
        }
        Optional<MBeanServer> server;
        try {
            server = PlatformServer.ifMade();
        } catch (NoClassDefFoundError e) {
            giveUp(e);
            return;
        }
        registerOrWait(server);
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
            JmxView known = view;
            bring(known != null ? known : begin(server.get()));
        } else {
            lookAfter(looksSoon.getAndDecrement() > 0 ? SOON : LATER);
        }
    }

    private JmxView begin(MBeanServer server) {
        JmxView begun = new JmxView(server, registry, new NotificationSender());
        view = begun;
        begun.begin();
        begun.show(agent);
        housekeeper.doEvery(AT_ONCE, LATER, begun::showStatCounters);
        return begun;
    }

    private void bring(JmxView view) {
        for (Change next = changes.poll(); next != null; next = changes.poll()) {
            if (next.isRemoval()) {
                view.hide(next.id());
            } else {
                view.show(next.id(), next.tracker());
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
