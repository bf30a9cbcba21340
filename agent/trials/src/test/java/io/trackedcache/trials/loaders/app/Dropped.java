package io.trackedcache.trials.loaders.app;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.List;
import javax.management.JMException;
import javax.management.ObjectName;

/** A wait for class loaders that nothing should reference any more. */
final class Dropped {
    private Dropped() {}

    /** Waits until at most so many of the loaders are left. The test that waits for this JVM has a timeout. */
    static void awaitAtMost(int left, List<WeakReference<ClassLoader>> loaders) {
        while (loaders.stream().filter(loader -> loader.get() != null).count() > left) {
            System.gc();
        }
    }

    /** Waits until the beans of all caches are gone. */
    static void awaitNoBeans() throws JMException {
        ObjectName caches = new ObjectName("io.trackedcache:type=CacheStatistics,*");
        while (!ManagementFactory.getPlatformMBeanServer()
                .queryNames(caches, null)
                .isEmpty()) {
            System.gc();
        }
    }
}
