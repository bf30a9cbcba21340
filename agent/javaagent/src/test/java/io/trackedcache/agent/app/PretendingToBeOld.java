package io.trackedcache.agent.app;

import java.lang.instrument.Instrumentation;

/** An agent that makes the JVM look older to the agents after it. */
public final class PretendingToBeOld {
    private PretendingToBeOld() {}

    /** Called by the JVM. */
    public static void premain(String version, Instrumentation instrumentation) {
        System.setProperty("java.specification.version", version);
    }
}
