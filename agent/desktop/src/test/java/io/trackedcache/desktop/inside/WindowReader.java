package io.trackedcache.desktop.inside;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** The agent that registers the MBean for windows in a running desktop tool. */
public final class WindowReader {
    /** The name of the bean. */
    public static final String BEAN = "io.trackedcache.desktop:type=Windows";

    private WindowReader() {}

    /** Called by the JVM of the tool. */
    public static void agentmain(String arguments) throws JMException {
        ManagementFactory.getPlatformMBeanServer().registerMBean(new Windows(), new ObjectName(BEAN));
    }
}
