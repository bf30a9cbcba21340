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

    /**
     * Lists the servers that are there; makes none. The platform's is the one that has these beans. One that may not be
     * asked, or fails to answer, is somebody else's.
     */
    private static boolean isMade() throws MalformedObjectNameException {
        for (MBeanServer server : MBeanServerFactory.findMBeanServer(null)) {
            if (hasAll(server, "Runtime", "ClassLoading", "Memory", "Threading")) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasAll(MBeanServer server, String... types) throws MalformedObjectNameException {
        try {
            for (String type : types) {
                if (!server.isRegistered(new ObjectName("java.lang:type=" + type))) {
                    return false;
                }
            }
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
