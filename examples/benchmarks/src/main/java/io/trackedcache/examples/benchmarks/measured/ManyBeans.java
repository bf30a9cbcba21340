package io.trackedcache.examples.benchmarks.measured;

import io.trackedcache.jmx.JmxView;
import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.stats.StatSets;
import io.trackedcache.tracker.MissReason;
import java.io.IOException;
import java.util.Set;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MBeanServerConnection;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXConnectorServer;
import javax.management.remote.JMXConnectorServerFactory;
import javax.management.remote.JMXServiceURL;

/** An MBean server with a thousand used caches, which is also reachable through a connector. */
final class ManyBeans implements AutoCloseable {
    private static final int CACHES = 1_000;
    private static final int HITS = 50;
    private static final String[] CHART_ATTRIBUTES = {
        "TotalQueries", "CacheHits", "CacheMisses", "CacheExpired", "HitRate"
    };

    private final MBeanServer server = MBeanServerFactory.newMBeanServer();
    private final ObjectName registryBean = new ObjectName("io.trackedcache:type=Registry");
    private final Set<ObjectName> beans;
    private final JMXConnectorServer listening;
    private final JMXConnector connected;
    private final MBeanServerConnection connection;

    @SuppressWarnings("BanJNDI") // The address is that of the server started above.
    private ManyBeans() throws IOException, JMException {
        show();
        beans = server.queryNames(new ObjectName("io.trackedcache:type=CacheStatistics,*"), null);
        JMXServiceURL anyPort = new JMXServiceURL("service:jmx:rmi://127.0.0.1");
        listening = JMXConnectorServerFactory.newJMXConnectorServer(anyPort, null, server);
        listening.start();
        connected = JMXConnectorFactory.connect(listening.getAddress());
        connection = connected.getMBeanServerConnection();
    }

    static ManyBeans open() {
        try {
            return new ManyBeans();
        } catch (IOException | JMException e) {
            throw new IllegalStateException(e);
        }
    }

    private void show() {
        TrackerRegistry registry = new TrackerRegistry();
        JmxView view = new JmxView(server, registry, StatSets.global(), Runnable::run);
        view.begin();
        for (int i = 0; i < CACHES; i++) {
            registry.tracker("cache-" + i).recordHits(HITS + i);
            registry.tracker("cache-" + i).recordMisses(MissReason.EXPIRED, i);
        }
        registry.all().forEach(view::show);
    }

    MBeanServerConnection here() {
        return server;
    }

    MBeanServerConnection overConnector() {
        return connection;
    }

    Object allCaches(MBeanServerConnection from) throws JMException, IOException {
        return from.getAttribute(registryBean, "Caches");
    }

    int beanByBean(MBeanServerConnection from) throws JMException, IOException {
        int read = 0;
        for (ObjectName bean : beans) {
            read += from.getAttributes(bean, CHART_ATTRIBUTES).size();
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        connected.close();
        listening.stop();
    }
}
