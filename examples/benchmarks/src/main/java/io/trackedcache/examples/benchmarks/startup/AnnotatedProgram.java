package io.trackedcache.examples.benchmarks.startup;

import io.trackedcache.annotation.TrackedCache;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The small program with one method to weave: one hit, two misses. */
final class AnnotatedProgram {
    static final String CACHE = "startup";

    private static final Map<String, String> ENTRIES = Map.of("a", "1");

    private AnnotatedProgram() {}

    @TrackedCache(CACHE)
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
