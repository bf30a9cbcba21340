package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** One lookup for each kind of optional. */
public final class OptionalResults {
    private OptionalResults() {}

    @TrackedCache("optional.object")
    public static Optional<String> ofObject(String key) {
        return key.isEmpty() ? Optional.empty() : Optional.of(key);
    }

    @TrackedCache("optional.int")
    public static OptionalInt ofInt(String key) {
        return key.isEmpty() ? OptionalInt.empty() : OptionalInt.of(key.length());
    }

    @TrackedCache("optional.long")
    public static OptionalLong ofLong(String key) {
        return key.isEmpty() ? OptionalLong.empty() : OptionalLong.of(key.length());
    }

    @TrackedCache("optional.double")
    public static OptionalDouble ofDouble(String key) {
        return key.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(key.length());
    }
}
