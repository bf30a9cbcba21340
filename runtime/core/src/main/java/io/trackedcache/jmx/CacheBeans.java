package io.trackedcache.jmx;

import io.trackedcache.registry.CacheId;
import io.trackedcache.tracker.CacheStatisticsTracker;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.StandardMBean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts one MXBean per cache into an MBean server. A bean that cannot be put there is reported and stops no other. */
public final class CacheBeans {
    private final MBeanServer server;

    public CacheBeans(MBeanServer server) {
        this.server = server;
    }

    public void register(CacheId id, CacheStatisticsTracker tracker) {
        try {
            server.registerMBean(
                    new StandardMBean(new CacheStatisticsBean(tracker), CacheStatisticsMXBean.class, true),
                    BeanNames.cacheStatistics(id));
        } catch (JMException | RuntimeException e) {
            Log.LOG.warn("the cache '{}' is counted but cannot be shown over JMX: {}", id, e.toString());
        }
    }

    /** Logging starts when there is something to say, and not before. */
    private static final class Log {
        static final Logger LOG = LoggerFactory.getLogger("trackedcache");
    }
}
