package io.trackedcache.agent;

import io.trackedcache.probe.ProbeLink;
import java.util.Objects;

/**
 * What the checks want to know of this JVM.
 *
 * @param mainModule the module of the main class; empty for programs from the class path
 * @param command the main class and its arguments as the launcher got them
 * @param agentVersion the version of this agent; empty when it does not run from its jar
 * @param runtimeVersion the version of the runtime that woven code will reach, which may come from the application's
 *     class path; empty when it does not come from a jar
 * @param systemLoader where woven code looks for the runtime
 */
record JvmFacts(
        String mainModule, String command, String agentVersion, String runtimeVersion, ClassLoader systemLoader) {

    static JvmFacts ofThisJvm() {
        return new JvmFacts(
                System.getProperty("jdk.module.main", ""),
                System.getProperty("sun.java.command", ""),
                versionOf(JvmFacts.class),
                versionOf(ProbeLink.class),
                ClassLoader.getSystemClassLoader());
    }

    private static String versionOf(Class<?> type) {
        return Objects.requireNonNullElse(type.getPackage().getImplementationVersion(), "");
    }
}
