package io.trackedcache.examples.benchmarks.startup;

import org.jspecify.annotations.Nullable;

/** What no agent can be without: the JVM's own work for {@code -javaagent}. */
final class EmptyAgent {
    private EmptyAgent() {}

    public static void premain(@Nullable String arguments) {}
}
