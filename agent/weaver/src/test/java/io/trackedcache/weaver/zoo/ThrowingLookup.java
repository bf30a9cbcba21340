package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import java.io.IOException;

/** A lookup that throws exceptions of each kind. */
public final class ThrowingLookup {
    private ThrowingLookup() {}

    @TrackedCache
    public static String find(String key) throws IOException {
        return switch (key) {
            case "checked" -> throw new IOException(key);
            case "unchecked" -> throw new IllegalStateException(key);
            case "error" -> throw new AssertionError(key);
            case "jvm" -> new String[] {key}[key.length()];
            default -> key;
        };
    }
}
