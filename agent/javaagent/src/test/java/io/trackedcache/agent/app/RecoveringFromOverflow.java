package io.trackedcache.agent.app;

import io.trackedcache.annotation.CacheExpiry;
import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/**
 * Catches a stack overflow in the middle of a lookup, and then finds that the entry has expired. Repeats this, each
 * time from a slightly greater depth.
 */
public final class RecoveringFromOverflow {
    private static final int OVERFLOWS = 200;

    private RecoveringFromOverflow() {}

    @TrackedCache("recovering")
    private static @Nullable String find() {
        overflow();
        return isExpired(true) ? null : "found";
    }

    @CacheExpiry("recovering")
    private static boolean isExpired(boolean expired) {
        return expired;
    }

    private static void overflow() {
        try {
            findDeep(Integer.MAX_VALUE);
        } catch (StackOverflowError expected) {
            // It continues in the same lookup.
        }
    }

    @TrackedCache("recovering")
    private static String findDeep(int depth) {
        return depth == 0 ? "found" : findDeep(depth - 1);
    }

    public static void main(String[] arguments) {
        for (int i = 0; i < OVERFLOWS; i++) {
            findBelow(i);
        }
        Comparison.compareExpired("recovering", OVERFLOWS);
    }

    private static void findBelow(int frames) {
        if (frames > 0) {
            findBelow(frames - 1);
        } else {
            find();
        }
    }
}
