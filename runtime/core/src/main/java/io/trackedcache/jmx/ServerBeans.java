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
 * The beans that a view has registered in an MBean server. A bean that cannot be registered is reported and stops no
 * other. A name that another bean already has is left to it.
 */
final class ServerBeans {
    private final MBeanServer server;

    /** Only these are unregistered: the application may have registered a bean under a name that was to be used. */
    private final Map<ObjectName, OpenBean<?>> registered = new ConcurrentHashMap<>();

    ServerBeans(MBeanServer server) {
        this.server = server;
    }

    /** A name that may turn out to be malformed. */
    @FunctionalInterface
    interface BeanName {
        ObjectName get() throws MalformedObjectNameException;
    }

    /**
     * Registers a bean.
     *
     * @param what begins the sentence "... cannot be shown over JMX"
     */
    void put(String what, OpenBean<?> bean, BeanName name) {
        try {
            server.registerMBean(bean, name.get());
            registered.put(name.get(), bean);
        } catch (JMException | RuntimeException | Error e) {
            Log.LOG.warn("{} cannot be shown over JMX: {}", oneLine(what), oneLine(e.toString()));
        }
    }

    /** Unregisters a bean. */
    void remove(String what, OpenBean<?> bean, BeanName name) {
        try {
            if (registered.remove(name.get(), bean) && isStillThere(name.get())) {
                server.unregisterMBean(name.get());
            }
        } catch (JMException | RuntimeException | Error e) {
            Log.LOG.warn("the bean of {} could not be removed: {}", oneLine(what), oneLine(e.toString()));
        }
    }

    /** Unregisters all beans. */
    void removeAll() {
        registered.forEach((name, bean) -> remove(name.toString(), bean, () -> name));
    }

    /** Whether the bean is still registered: the application may have replaced it by a bean of its own. */
    private boolean isStillThere(ObjectName name) throws JMException {
        return server.isRegistered(name)
                && server.getObjectInstance(name).getClassName().equals(OpenBean.class.getName());
    }

    private static String oneLine(String text) {
        return text.replace('\r', ' ').replace('\n', ' ');
    }

    /** Initializes logging only when there is something to log. */
    private static final class Log {
        static final Logger LOG = LoggerFactory.getLogger("trackedcache");
    }
}
