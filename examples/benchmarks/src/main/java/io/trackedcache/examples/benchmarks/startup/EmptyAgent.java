package io.trackedcache.examples.benchmarks.startup;

import org.jspecify.annotations.Nullable;

/** An agent without any code of its own: the JVM's work for {@code -javaagent}. */
final class EmptyAgent {
    private EmptyAgent() {}

    public static void premain(@Nullable String arguments) {}
}
