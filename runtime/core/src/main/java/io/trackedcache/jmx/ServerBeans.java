package io.trackedcache.jmx;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What we have put into an MBean server. A bean that cannot be put there is reported and stops no other. A name that
 * somebody else has is left to them.
 */
final class ServerBeans {
    private final MBeanServer server;

    /** A bean of somebody else may have the name that ours would have. */
    private final Map<ObjectName, OpenBean<?>> ours = new ConcurrentHashMap<>();

    ServerBeans(MBeanServer server) {
        this.server = server;
    }

    /** A name that may turn out to be none. */
    @FunctionalInterface
    interface BeanName {
        ObjectName get() throws MalformedObjectNameException;
    }

    /**
     * Shows a bean.
     *
     * @param what begins the sentence "... cannot be shown over JMX"
     */
    void put(String what, OpenBean<?> bean, BeanName name) {
        try {
            server.registerMBean(bean, name.get());
            ours.put(name.get(), bean);
        } catch (JMException | RuntimeException | Error e) {
            Log.LOG.warn("{} cannot be shown over JMX: {}", oneLine(what), oneLine(e.toString()));
        }
    }

    /** Shows it no longer. */
    void remove(String what, OpenBean<?> bean, BeanName name) {
        try {
            if (ours.remove(name.get(), bean) && isStillThere(name.get())) {
                server.unregisterMBean(name.get());
            }
        } catch (JMException | RuntimeException | Error e) {
            Log.LOG.warn("the bean of {} could not be removed: {}", oneLine(what), oneLine(e.toString()));
        }
    }

    /** The application may have taken it away, and put a bean of its own in its place. */
    private boolean isStillThere(ObjectName name) throws JMException {
        return server.isRegistered(name)
                && server.getObjectInstance(name).getClassName().equals(OpenBean.class.getName());
    }

    private static String oneLine(String text) {
        return text.replace('\r', ' ').replace('\n', ' ');
    }

    /** Logging starts when there is something to say, and not before. */
    private static final class Log {
        static final Logger LOG = LoggerFactory.getLogger("trackedcache");
    }
}
