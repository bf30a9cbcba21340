package io.trackedcache.jmx;

import io.trackedcache.jmx.ServerBeans.BeanName;
import io.trackedcache.registry.Alert;
import io.trackedcache.registry.AlertListener;
import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.RegistryInternals;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.stats.StatSets;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import javax.management.MBeanServer;
import org.jspecify.annotations.Nullable;

/**
 * The JMX view of a registry: one bean for each cache, one for all of them, one for each set of counters, and one for
 * the agent.
 *
 * <p>A bean that cannot be registered is reported and stops no other. A name that another bean already has is left to
 * it.
 */
public final class JmxView implements AlertListener {
    private final ServerBeans beans;
    private final StatSets stats;
    private final StatBeans statBeans;
    private final TrackerRegistry registry;
    private final Executor sender;
    private final CacheSpecs specs = new CacheSpecs();

    private final Map<CacheId, OpenBean<CacheSnapshot>> caches = new ConcurrentHashMap<>();
    private volatile @Nullable OpenBean<RegistryFacts> all;
    private volatile @Nullable OpenBean<AgentFacts> agent;
    private volatile boolean hasEnded;

    /**
     * Creates a view, which shows nothing before {@link #begin}.
     *
     * @param sender runs the listeners of notifications, because alerts are raised on threads of the application
     */
    public JmxView(MBeanServer server, TrackerRegistry registry, StatSets stats, Executor sender) {
        this.beans = new ServerBeans(server);
        this.stats = stats;
        this.statBeans = new StatBeans(stats, beans);
        this.registry = registry;
        this.sender = sender;
    }

    /** Shows the bean of all caches, and sends alerts from now on. Single caches are shown by {@link #show}. */
    public void begin() {
        RegistryFacts facts = new RegistryFacts(registry, stats);
        OpenBean<RegistryFacts> bean = new OpenBean<>(RegistryBean.SPEC, () -> facts);
        all = bean;
        beans.put("the table of all caches", bean, BeanNames::registry);
        registry.alerts().listen(this);
    }

    /** Shows the bean of the agent. */
    public void show(AgentFacts facts) {
        OpenBean<AgentFacts> bean = new OpenBean<>(AgentBean.SPEC, () -> facts);
        agent = bean;
        beans.put("the agent", bean, BeanNames::agent);
    }

    /** Shows the bean of a cache. */
    public void show(CacheId id, CacheStatisticsTracker tracker) {
        OpenBean<CacheSnapshot> bean = new OpenBean<>(
                specs.of(tracker.settings().windows()),
                () -> new CacheSnapshot(tracker, () -> registry.ownCounters(tracker)));
        caches.put(id, bean);
        for (BeanName name : namesOf(id)) {
            beans.put("the cache '" + id + "' is counted but", bean, name);
        }
    }

    /** Removes the bean of a cache. */
    public void hide(CacheId id) {
        OpenBean<CacheSnapshot> bean = caches.remove(id);
        if (bean == null) {
            return;
        }
        for (BeanName name : namesOf(id)) {
            beans.remove("the cache '" + id + "'", bean, name);
        }
    }

    /** Shows new sets of counters and removes the beans of those that are gone. Must be called regularly. */
    public void showStatCounters() {
        if (!hasEnded) {
            statBeans.refresh();
        }
    }

    /** Removes all beans and sends no more alerts. To be called by the thread that shows the beans. */
    public void end() {
        hasEnded = true;
        registry.alerts().stopListening(this);
        beans.removeAll();
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

    private List<BeanName> namesOf(CacheId id) {
        BeanName name = () -> BeanNames.cacheStatistics(id);
        return RegistryInternals.of(registry).settings().showsJsr107Names()
                ? List.of(name, () -> BeanNames.jsr107(id))
                : List.of(name);
    }
}
