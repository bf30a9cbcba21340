package io.trackedcache.jmx;

import io.trackedcache.registry.CacheId;
import io.trackedcache.registry.RegistryInternals;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.stats.StatSets;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.List;
import javax.management.JMException;
import javax.management.JMX;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.Notification;
import javax.management.ObjectName;

/** A registry and its view in a separate MBean server. */
final class Beans {
    static final CacheId USERS = new CacheId("default", "users");

    final MBeanServer server = MBeanServerFactory.newMBeanServer();
    final TrackerRegistry registry;
    final JmxView view;

    Beans() {
        this(new TrackerRegistry());
    }

    Beans(TrackerRegistry registry) {
        this.registry = registry;
        this.view = new JmxView(server, registry, StatSets.global(), Runnable::run);
        view.begin();
    }

    /** Creates the tracker of a cache and shows it. */
    CacheStatisticsTracker show(CacheId id) {
        CacheStatisticsTracker tracker = RegistryInternals.of(registry).tracker(id);
        view.show(id, tracker);
        return tracker;
    }

    static ObjectName nameOf(CacheId id) throws JMException {
        return BeanNames.cacheStatistics(id);
    }

    Object get(CacheId id, String attribute) throws JMException {
        return server.getAttribute(nameOf(id), attribute);
    }

    CacheStatisticsMXBean proxy(CacheId id) throws JMException {
        return JMX.newMXBeanProxy(server, nameOf(id), CacheStatisticsMXBean.class);
    }

    /** Collects the notifications of a bean, each with its type. */
    void listen(ObjectName bean, List<String> heard) throws JMException {
        server.addNotificationListener(
                bean,
                (Notification notification, Object nothing) ->
                        heard.add(notification.getType() + ": " + notification.getMessage()),
                null,
                null);
    }
}
