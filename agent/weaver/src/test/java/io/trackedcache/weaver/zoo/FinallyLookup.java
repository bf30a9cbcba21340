package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** A lookup whose body is within try, catch and finally. */
public final class FinallyLookup {
    private static int entered;

    private FinallyLookup() {}

    @TrackedCache
    public static @Nullable String find(String key) {
        try {
            entered++;
            return "x".repeat(Integer.parseInt(key));
        } catch (NumberFormatException e) {
            return null;
        } finally {
            entered--;
        }
    }

    public static int entered() {
        return entered;
    }
}
