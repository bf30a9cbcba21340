package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Jumps while there are operands on the stack, an object without its constructor call among them. */
public final class OperandsLookup {
    private OperandsLookup() {}

    @TrackedCache
    public static @Nullable String find(String key) {
        String text =
                new StringJoiner(",", key.isEmpty() ? "empty" : key, key.length() > 3 ? " long" : " short").toString();
        return text.startsWith("empty") ? null : text;
    }
}
