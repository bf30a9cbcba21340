package io.trackedcache.jmx;

import io.trackedcache.jmx.ServerBeans.BeanName;
import io.trackedcache.registry.Alert;
import io.trackedcache.registry.AlertListener;
import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import javax.management.MBeanServer;
import org.jspecify.annotations.Nullable;

/**
 * The beans of a registry in an MBean server: one for each cache, one for all of them, and one for the agent.
 *
 * <p>A bean that cannot be put there is reported and stops no other. A name that somebody else has is left to them.
 */
public final class JmxView implements AlertListener {
    private final ServerBeans beans;
    private final StatBeans stats;
    private final TrackerRegistry registry;
    private final Executor sender;
    private final CacheSpecs specs = new CacheSpecs();

    private final Map<CacheId, OpenBean<CacheReading>> caches = new ConcurrentHashMap<>();
    private volatile @Nullable OpenBean<TrackerRegistry> all;
    private volatile @Nullable OpenBean<AgentFacts> agent;

    /**
     * The beans of a registry.
     *
     * @param sender runs what those do who listen to notifications: alerts come up on threads of the application
     */
    public JmxView(MBeanServer server, TrackerRegistry registry, Executor sender) {
        this.beans = new ServerBeans(server);
        this.stats = new StatBeans(registry, beans);
        this.registry = registry;
        this.sender = sender;
    }

    /** Shows all caches at once, and sends what alerts say from now on; single caches are shown by {@link #show}. */
    public void begin() {
        OpenBean<TrackerRegistry> bean = new OpenBean<>(RegistryBean.SPEC, () -> registry);
        all = bean;
        beans.put("the table of all caches", bean, BeanNames::registry);
        registry.alerts().listen(this);
    }

    /** Shows the agent. */
    public void show(AgentFacts facts) {
        OpenBean<AgentFacts> bean = new OpenBean<>(AgentBean.SPEC, () -> facts);
        agent = bean;
        beans.put("the agent", bean, BeanNames::agent);
    }

    /** Shows a cache. */
    public void show(CacheId id, CacheStatisticsTracker tracker) {
        OpenBean<CacheReading> bean =
                new OpenBean<>(specs.of(tracker.settings().windows()), () -> new CacheReading(tracker));
        caches.put(id, bean);
        for (BeanName name : namesOf(id)) {
            beans.put("the cache '" + id + "' is counted but", bean, name);
        }
    }

    /** Shows a cache no longer. */
    public void hide(CacheId id) {
        OpenBean<CacheReading> bean = caches.remove(id);
        if (bean == null) {
            return;
        }
        for (BeanName name : namesOf(id)) {
            beans.remove("the cache '" + id + "'", bean, name);
        }
    }

    /** Shows the sets of counters that are in use, and no longer those that are not. To be called now and then. */
    public void showStatCounters() {
        stats.refresh();
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
        return registry.settings().showsJsr107Names() ? List.of(name, () -> BeanNames.jsr107(id)) : List.of(name);
    }
}
