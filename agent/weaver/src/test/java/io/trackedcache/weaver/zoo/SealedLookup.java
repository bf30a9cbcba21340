package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** A sealed type whose permitted subclasses look up. */
public sealed interface SealedLookup {
    @Nullable
    String find(String key);

    /** One of them. */
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

    /** The other one; anybody may extend it. */
    non-sealed class Open implements SealedLookup {
        @Override
        @TrackedCache
        public @Nullable String find(String key) {
            return key.isEmpty() ? null : key;
        }
    }
}
