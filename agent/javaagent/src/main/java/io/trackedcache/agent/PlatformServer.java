package io.trackedcache.agent;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/**
 * The platform MBean server, as soon as it may be touched.
 *
 * <p>Where there is none yet, to ask for it makes it, and that starts {@code java.util.logging}. Both take the class
 * that an application may name in a system property from the context class loader of whoever comes first. An
 * application server that brings its own log manager or MBean server builder must be that first one. So where such a
 * property is set, the server is left alone until somebody else has made it; every JMX client that connects does.
 */
final class PlatformServer {
    private static final List<String> BROUGHT_BY_APPLICATIONS =
            List.of("java.util.logging.manager", "javax.management.builder.initial");

    private PlatformServer() {}

    static Optional<MBeanServer> ifSafe() throws MalformedObjectNameException {
        return isStandard() || isMade() ? Optional.of(ManagementFactory.getPlatformMBeanServer()) : Optional.empty();
    }

    private static boolean isStandard() {
        for (String property : BROUGHT_BY_APPLICATIONS) {
            if (System.getProperty(property) != null) {
                return false;
            }
        }
        return true;
    }

    /** Lists the servers that are there; makes none. The platform's is the one that has this bean. */
    private static boolean isMade() throws MalformedObjectNameException {
        ObjectName runtime = new ObjectName(ManagementFactory.RUNTIME_MXBEAN_NAME);
        for (MBeanServer server : MBeanServerFactory.findMBeanServer(null)) {
            if (server.isRegistered(runtime)) {
                return true;
            }
        }
        return false;
    }
}
