package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A lookup that jumps with operands on the stack, one of which is an uninitialized object. */
public final class OperandsLookup {
    private OperandsLookup() {}

    @TrackedCache
    public static @Nullable String find(String key) {
        String text =
                new StringJoiner(",", key.isEmpty() ? "empty" : key, key.length() > 3 ? " long" : " short").toString();
        return text.startsWith("empty") ? null : text;
    }
}
