package io.trackedcache.agent.app;

import javax.management.MBeanServer;
import javax.management.MBeanServerBuilder;
import javax.management.MBeanServerDelegate;
import org.jspecify.annotations.Nullable;

/** An MBean server builder of the application. */
public final class OwnServerBuilder extends MBeanServerBuilder {
    @Override
    public MBeanServer newMBeanServer(String defaultDomain, @Nullable MBeanServer outer, MBeanServerDelegate delegate) {
        System.out.println("own builder is asked");
        return super.newMBeanServer(defaultDomain, outer, delegate);
    }
}
