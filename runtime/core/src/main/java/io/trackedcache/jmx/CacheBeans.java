package io.trackedcache.jmx;

import io.trackedcache.registry.CacheId;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts one MXBean per cache into an MBean server. A bean that cannot be put there is reported and stops no other. */
public final class CacheBeans {
    private final MBeanServer server;

    /** What we have put there: a bean of somebody else may have the name that ours would have. */
    private final Set<ObjectName> ours = ConcurrentHashMap.newKeySet();

    public CacheBeans(MBeanServer server) {
        this.server = server;
    }

    public void register(CacheId id, CacheStatisticsTracker tracker) {
        try {
            ObjectName name = BeanNames.cacheStatistics(id);
            server.registerMBean(
                    new StandardMBean(new CacheStatisticsBean(tracker), CacheStatisticsMXBean.class, true), name);
            ours.add(name);
        } catch (JMException | RuntimeException e) {
            Log.LOG.warn("the cache '{}' is counted but cannot be shown over JMX: {}", id, e.toString());
        }
    }

    /** Takes the bean of a cache away again, if it is ours. */
    public void unregister(CacheId id) {
        try {
            ObjectName name = BeanNames.cacheStatistics(id);
            if (ours.remove(name)) {
                server.unregisterMBean(name);
            }
        } catch (JMException | RuntimeException e) {
            Log.LOG.warn("the bean of the cache '{}' could not be removed: {}", id, e.toString());
        }
    }

    /** Logging starts when there is something to say, and not before. */
    private static final class Log {
        static final Logger LOG = LoggerFactory.getLogger("trackedcache");
    }
}
