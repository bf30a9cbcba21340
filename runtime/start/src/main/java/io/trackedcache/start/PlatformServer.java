package io.trackedcache.start;

import java.lang.management.ManagementFactory;
import java.util.Optional;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/**
 * The platform MBean server, if it exists already. The agent never creates it.
 *
 * <p>Creating it initializes {@code java.util.logging}, which reads its configuration only once, and uses the MBean
 * server builder that a system property names. The application may configure both later. Until the server exists no
 * client can see the agent's beans anyway, and every JMX client that connects creates it.
 */
public final class PlatformServer {
    private PlatformServer() {}

    /** Whether any MBean server exists. A JMX connector needs one, so without any, no client can connect. */
    public static boolean isAnyCreated() {
        return !MBeanServerFactory.findMBeanServer(null).isEmpty();
    }

    static Optional<MBeanServer> ifCreated() throws MalformedObjectNameException {
        return isCreated() ? Optional.of(ManagementFactory.getPlatformMBeanServer()) : Optional.empty();
    }

    /**
     * Whether the platform server is among the existing servers: it is the one that has these beans. A server that
     * denies the question or fails is one of the application's own.
     */
    private static boolean isCreated() throws MalformedObjectNameException {
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
