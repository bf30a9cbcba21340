package io.trackedcache.agent.app;

import java.lang.management.ManagementFactory;
import javax.management.ObjectName;

/** Registers a bean of its own under the name of the agent's bean. */
public final class TakingOurName {
    private TakingOurName() {}

    /** The bean of the application. */
    public interface SquatterMBean {
        String getOwner();
    }

    /** Returns the owner of the bean. */
    public static final class Squatter implements SquatterMBean {
        @Override
        public String getOwner() {
            return "the application";
        }
    }

    public static void main(String[] arguments) throws Exception {
        ManagementFactory.getPlatformMBeanServer()
                .registerMBean(
                        new Squatter(),
                        new ObjectName("io.trackedcache:type=CacheStatistics,manager=default,name=users"));
        Users.lookUpSixTimes();
        UntilToldToStop.wait("ready");
    }
}
