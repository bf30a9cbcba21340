package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** A class within a method. */
public final class LocalClassLookup {
    private LocalClassLookup() {}

    public static @Nullable String ask(String key) {
        final class Local {
            @TrackedCache
            @Nullable
            String find() {
                return key.isEmpty() ? null : key;
            }
        }
        return new Local().find();
    }
}
