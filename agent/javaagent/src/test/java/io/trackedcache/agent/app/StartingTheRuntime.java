package io.trackedcache.agent.app;

import io.trackedcache.registry.TrackerRegistry;
import io.trackedcache.start.TrackedCacheRuntime;
import java.lang.management.ManagementFactory;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** A program that was written for the runtime without the agent, and prints what the runtime does. */
public final class StartingTheRuntime {
    private StartingTheRuntime() {}

    public static void main(String[] args) throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName bean = new ObjectName("io.trackedcache:type=CacheStatistics,manager=default,name=users");
        try (TrackedCacheRuntime runtime = TrackedCacheRuntime.start()) {
            TrackerRegistry.global().tracker("users").recordHit();
            while (!server.isRegistered(bean)) {
                Thread.onSpinWait();
            }
            System.out.println("housekeepers " + housekeepers() + ", started "
                    + runtime.getClass().getSimpleName());
        }
        System.out.println("shown after the end " + server.isRegistered(bean));
    }

    private static long housekeepers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("trackedcache-housekeeper"))
                .count();
    }
}
