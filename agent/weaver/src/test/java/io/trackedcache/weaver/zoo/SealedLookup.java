package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** A sealed type whose permitted subclasses have lookups. */
public sealed interface SealedLookup {
    @Nullable
    String find(String key);

    /** A final subclass. */
    record Found(String answer) implements SealedLookup {
        public Found() {
            this("answer");
        }

        @Override
        @TrackedCache
        public @Nullable String find(String key) {
            return key.isEmpty() ? null : answer;
        }
    }

    /** A non-sealed subclass. */
    non-sealed class Open implements SealedLookup {
        @Override
        @TrackedCache
        public @Nullable String find(String key) {
            return key.isEmpty() ? null : key;
        }
    }
}
