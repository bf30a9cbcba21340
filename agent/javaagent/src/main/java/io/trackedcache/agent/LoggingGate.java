package io.trackedcache.agent;

import java.lang.instrument.Instrumentation;
import java.util.Arrays;
import java.util.Map;

/**
 * Tells whether JMX may be touched yet.
 *
 * <p>The platform MBean server sets up {@code java.util.logging} as it starts, and both take the class that an
 * application may name in a system property from whatever class loader asks first. An application server that names its
 * own log manager or MBean server builder must be that first one. So where a property is set, the gate stays shut until
 * the JDK class that reads it was loaded for somebody else. Every JMX client that connects loads both.
 */
final class LoggingGate {
    private static final Map<String, String> READERS = Map.of(
            "java.util.logging.manager", "java.util.logging.LogManager",
            "javax.management.builder.initial", "javax.management.MBeanServerFactory");

    private final Instrumentation instrumentation;

    LoggingGate(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
    }

    boolean isOpen() {
        return READERS.entrySet().stream().allMatch(entry -> isUnset(entry.getKey()) || isLoaded(entry.getValue()));
    }

    private static boolean isUnset(String property) {
        return System.getProperty(property) == null;
    }

    /** Asks for classes of the bootstrap loader, which is a short list and loads nothing. */
    private boolean isLoaded(String className) {
        return Arrays.stream(instrumentation.getInitiatedClasses(null))
                .anyMatch(loaded -> loaded.getName().equals(className));
    }
}
