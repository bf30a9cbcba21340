package io.trackedcache.agent.app;

import io.trackedcache.annotation.TrackedCache;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A lookup that runs the given code. */
final class Own {
    private Own() {}

    @TrackedCache("own")
    static <T> @Nullable T lookUp(Supplier<@Nullable T> value) {
        return value.get();
    }
}
