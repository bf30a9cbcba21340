package io.trackedcache.probe.outcome;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What results contain. */
public final class Results {
    private Results() {}

    /** Returns the value of an {@code Optional}, null for an empty one, and anything else as it is. */
    public static @Nullable Object content(@Nullable Object result) {
        return result instanceof Optional<?> optional ? optional.orElse(null) : result;
    }
}
