package io.trackedcache.trials.loaders.app;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** An interface with annotations that have no effect, except on the method that has a body. */
interface AnnotatedInterface {
    @TrackedCache("promised")
    @Nullable
    String find(String key);

    @TrackedCache("shelf")
    default @Nullable String findTrimmed(String key) {
        return find(key.trim());
    }
}
