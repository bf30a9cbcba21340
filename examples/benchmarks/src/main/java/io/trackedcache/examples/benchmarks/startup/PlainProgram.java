package io.trackedcache.examples.benchmarks.startup;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The small program without annotations, so an agent has nothing to weave. */
final class PlainProgram {
    private static final Map<String, String> ENTRIES = Map.of("a", "1");

    private PlainProgram() {}

    static @Nullable String find(String key) {
        return ENTRIES.get(key);
    }

    public static void main(String... arguments) {
        System.out.println(find("a"));
        System.out.println(find("b"));
        System.out.println(find("c"));
        ProcessUsage.print();
    }
}
