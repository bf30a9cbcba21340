package io.trackedcache.agent.app;

import java.lang.management.ManagementFactory;
import javax.management.ObjectName;

/** Has already registered something of its own under the name that our bean would get. */
public final class TakingOurName {
    private TakingOurName() {}

    /** Stands in the way. */
    public interface SquatterMBean {
        String getOwner();
    }

    /** Says whose it is. */
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
