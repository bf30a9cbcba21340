package io.trackedcache.start;

import io.trackedcache.config.Console;
import io.trackedcache.jmx.AgentFacts;
import io.trackedcache.jmx.JmxView;
import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.RegistryListener;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.stats.StatSets;
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
 * The task that registers the agent and each new tracker with the platform MBean server, once the application or a JMX
 * client has created that server.
 *
 * <p>It looks for the server periodically, and more often for a while after the class of MBean servers is loaded: a
 * user who connects with JConsole should find the beans at once.
 */
public final class PlatformBeans implements RegistryListener, Housekeeper.Task {
    private static final Duration NOW = Duration.ZERO;
    private static final Duration SOON = Duration.ofMillis(20);
    private static final Duration LATER = Duration.ofMillis(500);
    private static final int LOOKS_WHILE_SERVER_IS_CREATED = 100;

    /** The class of the JDK's MBean servers. It is loaded when the first server is about to be created. */
    public static final String SERVER_CLASS = "com/sun/jmx/mbeanserver/JmxMBeanServer";

    private final TrackerRegistry registry;
    private final AgentFacts agent;
    private final Housekeeper housekeeper;
    private final Console console;
    private final Queue<Change> changes = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean isLookPlanned = new AtomicBoolean();
    private final AtomicInteger looksSoon = new AtomicInteger();

    /** Without a hint that a server may exist, the task does not look for one. */
    private volatile boolean isServerExpected;

    /** JMX does not work in this JVM, so the task has given up. */
    private volatile boolean isOff;

    /** Created when the server exists. Used by the housekeeper's thread alone. */
    private @Nullable JmxView view;

    /**
     * A tracker that was added or removed. The order matters, because a new tracker may get the name of a removed one.
     */
    private record Change(CacheId id, CacheStatisticsTracker tracker, boolean isRemoval) {}

    PlatformBeans(TrackerRegistry registry, AgentFacts agent, Housekeeper housekeeper, Console console) {
        this.registry = registry;
        this.agent = agent;
        this.housekeeper = housekeeper;
        this.console = console;
    }

    /** Called during class loading. */
    @Override
    public void added(CacheId id, CacheStatisticsTracker tracker) {
        if (!isOff) {
            changes.add(new Change(id, tracker, false));
            lookAfter(NOW);
        }
    }

    @Override
    public void removed(CacheId id, CacheStatisticsTracker tracker) {
        boolean isPending = changes.remove(new Change(id, tracker, false));
        if (!isPending && !isOff) {
            changes.add(new Change(id, tracker, true));
            lookAfter(NOW);
        }
    }

    /** Called when the class of MBean servers is loaded. */
    public void serverIsBeingCreated() {
        isServerExpected = true;
        looksSoon.set(LOOKS_WHILE_SERVER_IS_CREATED);
        housekeeper.runAfter(SOON, this);
    }

    /** Looks for a server at once, because it may have existed before the agent was attached. */
    public void lookNow() {
        isServerExpected = true;
        lookAfter(NOW);
    }

    /** Registers and unregisters the waiting trackers, or postpones this until there is a server. */
    @Override
    public void run() throws JMException {
        if (isOff) {
            return;
        }
        isLookPlanned.set(false);
        boolean isAgentShown = view != null;
        if (changes.isEmpty() && (isAgentShown || !isServerExpected)) {
            return;
        }
        try {
            look();
        } finally {
            // Not empty after an error, which may pass.
            if (!changes.isEmpty()) {
                lookAfter(LATER);
            }
        }
    }

    private void look() throws JMException {
        Optional<MBeanServer> server;
        try {
            server = PlatformServer.ifCreated();
        } catch (NoClassDefFoundError e) {
            giveUp(e);
            return;
        }
        registerOrWait(server);
    }

    /** Removes all beans, on the housekeeper. */
    void end() {
        isOff = true;
        changes.clear();
        housekeeper.runAtOnce(new End());
    }

    private final class End implements Housekeeper.Task {
        @Override
        public void run() {
            JmxView known = view;
            if (known != null) {
                view = null;
                known.end();
            }
        }
    }

    private void giveUp(NoClassDefFoundError error) {
        boolean hasJmx = ModuleLayer.boot().findModule("java.management").isPresent();
        if (!isOff) {
            console.warn(
                    hasJmx
                            ? "JMX does not work in this JVM: caches are counted, but not shown over JMX: " + error
                            : "this Java runtime has no module java.management: caches are counted, but not shown over"
                                    + " JMX");
        }
        isOff = true;
        changes.clear();
    }

    private void registerOrWait(Optional<MBeanServer> server) {
        if (server.isPresent()) {
            JmxView known = view;
            apply(known != null ? known : begin(server.get()));
        } else {
            lookAfter(looksSoon.getAndDecrement() > 0 ? SOON : LATER);
        }
    }

    private JmxView begin(MBeanServer server) {
        JmxView created = new JmxView(server, registry, StatSets.global(), new NotificationSender());
        view = created;
        created.begin();
        created.show(agent);
        housekeeper.runEvery(NOW, LATER, created::showStatCounters);
        return created;
    }

    private void apply(JmxView view) {
        for (Change next = changes.poll(); next != null; next = changes.poll()) {
            if (next.isRemoval()) {
                view.hide(next.id());
            } else {
                view.show(next.id(), next.tracker());
            }
        }
    }

    /** Schedules a single look, however often it is called before that. */
    private void lookAfter(Duration delay) {
        if (isLookPlanned.compareAndSet(false, true)) {
            housekeeper.runAfter(delay, this);
        }
    }
}
