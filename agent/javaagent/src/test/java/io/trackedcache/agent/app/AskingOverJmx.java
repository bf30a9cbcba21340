package io.trackedcache.agent.app;

import io.trackedcache.jmx.CacheStatisticsMXBean;
import java.io.IOException;
import javax.management.AttributeList;
import javax.management.JMException;
import javax.management.JMX;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;

/** The samples of docs/jmx.md. */
final class AskingOverJmx {
    private AskingOverJmx() {}

    static void readTable(MBeanServerConnection jvm) throws JMException, IOException {
        // sample
        TabularData caches = (TabularData) jvm.getAttribute(new ObjectName("io.trackedcache:type=Registry"), "Caches");
        CompositeData users = caches.get(new Object[] {"default", "users", ""});
        double hitRate = (double) users.get("hitRate");
        // end
        System.out.println(hitRate);
    }

    static void readBean(MBeanServerConnection jvm) throws JMException, IOException {
        // sample
        ObjectName name = new ObjectName("io.trackedcache:type=CacheStatistics,manager=default,name=users");
        AttributeList together = jvm.getAttributes(name, new String[] {"TotalQueries", "CacheHits", "HitRate5m"});
        CacheStatisticsMXBean users = JMX.newMXBeanProxy(jvm, name, CacheStatisticsMXBean.class);
        long expired = users.getCacheExpired();
        // end
        System.out.println(together + " " + expired);
    }
}
