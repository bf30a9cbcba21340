package io.trackedcache.agent;

import java.nio.file.Path;

/** The JDK that runs the test. */
public final class Jdk {
    private Jdk() {}

    public static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
