package io.trackedcache.trials.loaders.app;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.List;
import javax.management.JMException;
import javax.management.ObjectName;

/** Class loaders that nobody should hold any more. */
final class Dropped {
    private Dropped() {}

    /** Comes back when at most so many of them are left; whoever waits for us gives up before that if need be. */
    static void awaitAtMost(int left, List<WeakReference<ClassLoader>> loaders) {
        while (loaders.stream().filter(loader -> loader.get() != null).count() > left) {
            System.gc();
        }
    }

    /** The same for the beans of all caches. */
    static void awaitNoBeans() throws JMException {
        ObjectName caches = new ObjectName("io.trackedcache:type=CacheStatistics,*");
        while (!ManagementFactory.getPlatformMBeanServer()
                .queryNames(caches, null)
                .isEmpty()) {
            System.gc();
        }
    }
}
