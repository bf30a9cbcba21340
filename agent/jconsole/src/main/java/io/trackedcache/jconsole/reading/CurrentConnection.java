package io.trackedcache.jconsole.reading;

import javax.management.MBeanServerConnection;
import org.jspecify.annotations.Nullable;

/** The way to the other JVM as it is now; after a reconnect it is another one. */
@FunctionalInterface
public interface CurrentConnection {

    /** Nothing while there is none. */
    @Nullable
    MBeanServerConnection get();
}
