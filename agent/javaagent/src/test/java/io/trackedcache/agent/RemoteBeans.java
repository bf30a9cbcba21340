package io.trackedcache.agent;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.awaitility.Awaitility;

/** The beans of another JVM, read over a real connector as JConsole does. */
public final class RemoteBeans implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JMXConnector connector;
    private final MBeanServerConnection server;

    private RemoteBeans(JMXConnector connector) throws IOException {
        this.connector = connector;
        this.server = connector.getMBeanServerConnection();
    }

    public static RemoteBeans of(ForkedJvm jvm) throws Exception {
        return of(jvm.pid());
    }

    @SuppressWarnings("BanJNDI") // The address comes from the local JVM itself.
    public static RemoteBeans of(long pid) throws Exception {
        VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
        try {
            return new RemoteBeans(JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent())));
        } finally {
            machine.detach();
        }
    }

    /** Connects to a local port with a password. */
    @SuppressWarnings("BanJNDI") // The test itself chooses the local address.
    static RemoteBeans of(int port, String user, String password) throws IOException {
        JMXServiceURL address = new JMXServiceURL("service:jmx:rmi:///jndi/rmi://127.0.0.1:" + port + "/jmxrmi");
        Map<String, ?> credentials = Map.of(JMXConnector.CREDENTIALS, new String[] {user, password});
        return new RemoteBeans(JMXConnectorFactory.connect(address, credentials));
    }

    /** Reads attributes of a cache of the default manager, after the application is ready. */
    public static Map<String, Object> read(ForkedJvm jvm, String cache, String... attributes) throws Exception {
        jvm.awaitOutput("ready");
        try (RemoteBeans beans = of(jvm)) {
            return beans.attributes(beans.awaitCache(cache), attributes);
        }
    }

    /** Waits for the bean of a cache of the default manager. */
    public ObjectName awaitCache(String name) throws JMException {
        ObjectName bean = new ObjectName("io.trackedcache:type=CacheStatistics,manager=default,name=" + name);
        return await(bean);
    }

    public ObjectName await(ObjectName bean) {
        Awaitility.await("the bean " + bean).atMost(PATIENCE).until(() -> server.isRegistered(bean));
        return bean;
    }

    public Map<String, Object> attributes(ObjectName bean, String... names) throws IOException, JMException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String name : names) {
            values.put(name, server.getAttribute(bean, name));
        }
        return values;
    }

    public MBeanServerConnection server() {
        return server;
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
