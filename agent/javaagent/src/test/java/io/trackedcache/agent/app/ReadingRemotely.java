package io.trackedcache.agent.app;

import java.util.Map;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import javax.rmi.ssl.SslRMIClientSocketFactory;

/**
 * Reads the hits of a cache over an encrypted connection: from a port of this machine, with a user's name and password,
 * by the object name of the bean.
 */
public final class ReadingRemotely {
    private ReadingRemotely() {}

    @SuppressWarnings("BanJNDI") // The address is local, and the trust store belongs to the test.
    public static void main(String[] arguments) throws Exception {
        JMXServiceURL address =
                new JMXServiceURL("service:jmx:rmi:///jndi/rmi://localhost:" + arguments[0] + "/jmxrmi");
        Map<String, Object> environment = Map.of(
                JMXConnector.CREDENTIALS,
                new String[] {arguments[1], arguments[2]},
                "com.sun.jndi.rmi.factory.socket",
                new SslRMIClientSocketFactory());
        try (JMXConnector connector = JMXConnectorFactory.connect(address, environment)) {
            System.out.println(
                    connector.getMBeanServerConnection().getAttribute(new ObjectName(arguments[3]), "CacheHits"));
        }
    }
}
