package io.trackedcache.agent;

import java.lang.management.ManagementFactory;
import java.util.Optional;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/**
 * The platform MBean server, once somebody has made it.
 *
 * <p>To make it starts {@code java.util.logging}, which reads its configuration and its log manager once, from whoever
 * is first; and it takes the MBean server builder that a property names. An application that sets these up later, in
 * whatever way, must find nothing started. So we never make it: until it is there, nobody can look at our beans anyway,
 * and every JMX client that connects makes it.
 */
final class PlatformServer {
    /** The class of every MBean server of the JDK: loaded when the first one is about to be made. */
    static final String SERVER_CLASS = "com/sun/jmx/mbeanserver/JmxMBeanServer";

    private PlatformServer() {}

    static Optional<MBeanServer> ifMade() throws MalformedObjectNameException {
        return isMade() ? Optional.of(ManagementFactory.getPlatformMBeanServer()) : Optional.empty();
    }

    /** Lists the servers that are there; makes none. The platform's is the one that has this bean. */
    private static boolean isMade() throws MalformedObjectNameException {
        ObjectName runtime = new ObjectName("java.lang:type=Runtime");
        for (MBeanServer server : MBeanServerFactory.findMBeanServer(null)) {
            if (server.isRegistered(runtime)) {
                return true;
            }
        }
        return false;
    }
}
