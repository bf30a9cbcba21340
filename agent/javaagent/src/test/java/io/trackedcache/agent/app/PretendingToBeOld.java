package io.trackedcache.agent.app;

import java.lang.instrument.Instrumentation;

/** An agent that makes what comes after it believe that the JVM is older than it is. */
public final class PretendingToBeOld {
    private PretendingToBeOld() {}

    /** Called by the JVM. */
    public static void premain(String version, Instrumentation instrumentation) {
        System.setProperty("java.specification.version", version);
    }
}
