package io.trackedcache.jmx;

import io.trackedcache.registry.Alert;
import io.trackedcache.registry.AlertListener;
import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.stats.StatCounters;
import io.trackedcache.stats.StatSetId;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The beans of a registry in an MBean server: one for each cache, one for all of them, and one for the agent.
 *
 * <p>A bean that cannot be put there is reported and stops no other. A name that somebody else has is left to them.
 */
public final class JmxView implements AlertListener {
    private final MBeanServer server;
    private final TrackerRegistry registry;
    private final Executor sender;
    private final CacheSpecs specs = new CacheSpecs();

    /** What we have put there: a bean of somebody else may have the name that ours would have. */
    private final Map<ObjectName, OpenBean<?>> ours = new ConcurrentHashMap<>();

    private final Map<CacheId, OpenBean<CacheReading>> caches = new ConcurrentHashMap<>();
    private final Map<StatSetId, StatSource> stats = new ConcurrentHashMap<>();
    private volatile @Nullable OpenBean<TrackerRegistry> all;
    private volatile @Nullable OpenBean<AgentFacts> agent;

    /**
     * The beans of a registry.
     *
     * @param sender runs what those do who listen to notifications: alerts come up on threads of the application
     */
    public JmxView(MBeanServer server, TrackerRegistry registry, Executor sender) {
        this.server = server;
        this.registry = registry;
        this.sender = sender;
    }

    /** Shows all caches at once, and sends what alerts say from now on; single caches are shown by {@link #show}. */
    public void begin() {
        OpenBean<TrackerRegistry> bean = new OpenBean<>(RegistryBean.SPEC, () -> registry);
        all = bean;
        put("the table of all caches", bean, BeanNames::registry);
        registry.alerts().listen(this);
    }

    /** Shows the agent. */
    public void show(AgentFacts facts) {
        OpenBean<AgentFacts> bean = new OpenBean<>(AgentBean.SPEC, () -> facts);
        agent = bean;
        put("the agent", bean, BeanNames::agent);
    }

    /** Shows a cache. */
    public void show(CacheId id, CacheStatisticsTracker tracker) {
        OpenBean<CacheReading> bean =
                new OpenBean<>(specs.of(tracker.settings().windows()), () -> new CacheReading(tracker));
        caches.put(id, bean);
        for (BeanName name : namesOf(id)) {
            put("the cache '" + id + "' is counted but", bean, name);
        }
    }

    /** Shows a cache no longer. */
    public void hide(CacheId id) {
        OpenBean<CacheReading> bean = caches.remove(id);
        for (BeanName name : namesOf(id)) {
            remove("the cache '" + id + "'", bean, name);
        }
    }

    /** Shows the sets of counters that are in use, and no longer those that are not; nobody tells when they go. */
    public void showStatCounters() {
        Map<StatSetId, StatCounters> living = registry.statCounters();
        for (Map.Entry<StatSetId, StatSource> shown : stats.entrySet()) {
            if (!shown.getValue().isOf(living.get(shown.getKey()))) {
                hide(shown.getKey(), shown.getValue());
            }
        }
        for (Map.Entry<StatSetId, StatCounters> set : living.entrySet()) {
            if (!stats.containsKey(set.getKey())) {
                show(set.getKey(), set.getValue());
            }
        }
    }

    private void show(StatSetId id, StatCounters set) {
        StatSource source = new StatSource(set);
        stats.put(id, source);
        put(setText(id) + " are counted but", source.bean(), () -> BeanNames.statCounters(id));
    }

    private void hide(StatSetId id, StatSource source) {
        stats.remove(id);
        remove(setText(id), source.bean(), () -> BeanNames.statCounters(id));
    }

    private static String setText(StatSetId id) {
        return "the stat counters '" + id + "'";
    }

    @Override
    public void raised(Alert alert) {
        CacheId id = alert.cache();
        if (id == null) {
            send(alert, agent);
        } else {
            send(alert, caches.get(id));
            send(alert, all);
        }
    }

    private void send(Alert alert, @Nullable OpenBean<?> bean) {
        if (bean != null && bean.isListenedTo()) {
            sender.execute(() -> bean.send(alert));
        }
    }

    /** A name that may turn out to be none. */
    @FunctionalInterface
    private interface BeanName {
        ObjectName get() throws MalformedObjectNameException;
    }

    private List<BeanName> namesOf(CacheId id) {
        BeanName name = () -> BeanNames.cacheStatistics(id);
        return registry.settings().showsJsr107Names() ? List.of(name, () -> BeanNames.jsr107(id)) : List.of(name);
    }

    private void put(String what, OpenBean<?> bean, BeanName name) {
        try {
            server.registerMBean(bean, name.get());
            ours.put(name.get(), bean);
        } catch (JMException | RuntimeException | Error e) {
            Log.LOG.warn("{} cannot be shown over JMX: {}", oneLine(what), oneLine(e.toString()));
        }
    }

    private void remove(String what, @Nullable OpenBean<?> bean, BeanName name) {
        try {
            if (bean != null && ours.remove(name.get(), bean) && isStillThere(name.get())) {
                server.unregisterMBean(name.get());
            }
        } catch (JMException | RuntimeException | Error e) {
            Log.LOG.warn("the bean of {} could not be removed: {}", oneLine(what), oneLine(e.toString()));
        }
    }

    /** The application may have taken it away, and put a bean of its own in its place. */
    private boolean isStillThere(ObjectName name) throws JMException {
        return server.isRegistered(name)
                && server.getObjectInstance(name).getClassName().equals(OpenBean.class.getName());
    }

    private static String oneLine(String text) {
        return text.replace('\r', ' ').replace('\n', ' ');
    }

    /** Logging starts when there is something to say, and not before. */
    private static final class Log {
        static final Logger LOG = LoggerFactory.getLogger("trackedcache");
    }
}
