package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** An inner class, which uses its outer instance. */
public final class InnerLookup {
    private final String answer = "answer";

    public @Nullable String ask(String key) {
        return new Inner().find(key);
    }

    private final class Inner {
        @TrackedCache
        @Nullable
        String find(String key) {
            return key.isEmpty() ? null : answer;
        }
    }
}
