package io.trackedcache.probe;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How a result is read where the annotation says nothing else: null, false and empty optionals are misses. */
final class DefaultReading {
    private DefaultReading() {}

    /** On every lookup; does not allocate. All classes asked for are final: each test is one comparison. */
    static boolean isMiss(@Nullable Object value) {
        if (value == null) {
            return true;
        }
        if (value instanceof Boolean found) {
            return !found;
        }
        if (value instanceof Optional<?> optional) {
            return optional.isEmpty();
        }
        if (value instanceof OptionalInt optional) {
            return optional.isEmpty();
        }
        if (value instanceof OptionalLong optional) {
            return optional.isEmpty();
        }
        return value instanceof OptionalDouble optional && optional.isEmpty();
    }
}
