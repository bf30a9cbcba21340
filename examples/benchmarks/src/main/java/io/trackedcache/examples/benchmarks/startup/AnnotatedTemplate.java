package io.trackedcache.examples.benchmarks.startup;

import io.trackedcache.annotation.TrackedCache;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A class with a lookup: a miss and a hit. It is copied under several names, which become cache names. */
public final class AnnotatedTemplate implements Supplier<@Nullable Object> {
    private final Map<String, String> entries = new HashMap<>();

    @Override
    public @Nullable Object get() {
        if (find("a") == null) {
            entries.put("a", "1");
        }
        return find("a");
    }

    @TrackedCache
    private @Nullable String find(String key) {
        return entries.get(key);
    }
}
