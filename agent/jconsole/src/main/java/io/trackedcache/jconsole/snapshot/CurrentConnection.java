package io.trackedcache.jconsole.snapshot;

import javax.management.MBeanServerConnection;
import org.jspecify.annotations.Nullable;

/** The connection to the other JVM. It changes after a reconnect. */
@FunctionalInterface
public interface CurrentConnection {

    /** Returns the current connection; null while there is none. */
    @Nullable
    MBeanServerConnection get();
}
